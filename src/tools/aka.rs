//! AKA on the bench: MILENAGE (TS 35.206), challenges and responses of AKAv1-MD5 (RFC 3310) and AKAv2-MD5 (RFC 4169).
//!
//! TUAK is left out: no kept library has it.

use crate::wire::text::hex;
use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use md5::{Digest as _, Md5};
use milenage::Milenage;

/// What a subscriber shares with the HSS.
#[derive(Clone)]
pub struct Secret {
    /// Subscriber key.
    pub k: [u8; 16],
    /// Operator constant, derived for this subscriber.
    pub opc: [u8; 16],
}

impl std::fmt::Debug for Secret {
    /// A key is never printed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What MILENAGE makes of a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vector {
    /// f2.
    pub res: [u8; 8],
    /// f3.
    pub ck: [u8; 16],
    /// f4.
    pub ik: [u8; 16],
    /// f5.
    pub ak: [u8; 6],
    /// f5*.
    pub ak_star: [u8; 6],
}

impl Secret {
    /// Of a key and OP, from which OPc is derived.
    pub fn with_op(k: [u8; 16], op: [u8; 16]) -> Self {
        Self { k, opc: *Milenage::new_with_op(k, op).opc() }
    }

    fn milenage(&self) -> Milenage {
        Milenage::new_with_opc(self.k, self.opc)
    }

    /// f2 to f5* of a challenge.
    pub fn vector(&self, rand: &[u8; 16]) -> Vector {
        let (res, ck, ik, ak) = self.milenage().f2345(rand);
        Vector { res, ck, ik, ak, ak_star: self.milenage().f5star(rand) }
    }

    /// f1: MAC-A.
    pub fn mac_a(&self, rand: &[u8; 16], sqn: &[u8; 6], amf: &[u8; 2]) -> [u8; 8] {
        self.milenage().f1(rand, sqn, amf)
    }

    /// f1*: MAC-S.
    pub fn mac_s(&self, rand: &[u8; 16], sqn: &[u8; 6], amf: &[u8; 2]) -> [u8; 8] {
        self.milenage().f1star(rand, sqn, amf)
    }

    /// SQN xor AK, AMF and MAC-A.
    pub fn autn(&self, rand: &[u8; 16], sqn: &[u8; 6], amf: &[u8; 2]) -> [u8; 16] {
        let concealed = xor(sqn, &self.vector(rand).ak);
        join(&[&concealed, amf, &self.mac_a(rand, sqn, amf)])
    }

    /// The sequence number of an AUTN, and whether its MAC is right.
    pub fn check_autn(&self, challenge: &Challenge) -> ([u8; 6], bool) {
        let [a, b, c, d, e, f, high, low, mac @ ..] = challenge.autn;
        let sqn = xor(&[a, b, c, d, e, f], &self.vector(&challenge.rand).ak);
        (sqn, self.mac_a(&challenge.rand, &sqn, &[high, low]) == mac)
    }

    /// The sequence number of the phone in an AUTS, and whether its MAC is right; MAC-S uses AMF 0000 (TS 33.102 §6.3.3).
    pub fn check_auts(&self, rand: &[u8; 16], auts: &[u8; 14]) -> ([u8; 6], bool) {
        let [a, b, c, d, e, f, mac @ ..] = *auts;
        let sqn = xor(&[a, b, c, d, e, f], &self.vector(rand).ak_star);
        (sqn, self.mac_s(rand, &sqn, &[0, 0]) == mac)
    }

    /// AUTS of the sequence number of the phone.
    pub fn auts(&self, rand: &[u8; 16], sqn: &[u8; 6]) -> [u8; 14] {
        join(&[&xor(sqn, &self.vector(rand).ak_star), &self.mac_s(rand, sqn, &[0, 0])])
    }
}

fn xor<const N: usize>(left: &[u8; N], right: &[u8; N]) -> [u8; N] {
    let mut out = *left;
    out.iter_mut().zip(right).for_each(|(out, right)| *out ^= right);
    out
}

/// Puts pieces into an array; what the pieces leave free is 0.
fn join<const N: usize>(pieces: &[&[u8]]) -> [u8; N] {
    let mut out = [0; N];
    out.iter_mut().zip(pieces.iter().copied().flatten()).for_each(|(out, octet)| *out = *octet);
    out
}

/// RAND and AUTN of a nonce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The random number.
    pub rand: [u8; 16],
    /// SQN xor AK (6), AMF (2), MAC-A (8).
    pub autn: [u8; 16],
}

impl Challenge {
    /// Reads a nonce (RFC 3310 §3.2); what the server put behind AUTN is passed over.
    pub fn of_nonce(nonce: &str) -> Option<Self> {
        Self::of_octets(&base64(nonce)?)
    }

    /// RAND and AUTN one behind the other, as SIP-Authenticate has them.
    pub fn of_octets(octets: &[u8]) -> Option<Self> {
        Some(Self { rand: octets.get(..16)?.try_into().ok()?, autn: octets.get(16..32)?.try_into().ok()? })
    }

    /// The nonce of this challenge.
    pub fn nonce(&self) -> String {
        base64::engine::general_purpose::STANDARD.encode(join::<32>(&[&self.rand, &self.autn]))
    }
}

/// Octets of base64 with too much, too little or no padding.
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    GeneralPurpose::new(&base64::alphabet::STANDARD, config).decode(text.trim().trim_end_matches('=')).ok()
}

/// The algorithm of a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RFC 3310: the password is RES.
    V1,
    /// RFC 4169: the password is made of RES, IK and CK.
    V2,
}

impl Algorithm {
    /// Of the parameter `algorithm`, in any case.
    pub fn of(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "akav1-md5" | "akav1-md5-sess" => Some(Self::V1),
            "akav2-md5" | "akav2-md5-sess" => Some(Self::V2),
            _ => None,
        }
    }

    /// The password of a response.
    pub fn password(self, res: &[u8], ck: &[u8], ik: &[u8]) -> Vec<u8> {
        match self {
            Self::V1 => res.to_vec(),
            Self::V2 => {
                let mac = hmac_md5(&[res, ik, ck].concat(), b"http-digest-akav2-password");
                base64::engine::general_purpose::STANDARD.encode(mac).into_bytes()
            }
        }
    }
}

/// RFC 2104 over MD5.
fn hmac_md5(key: &[u8], text: &[u8]) -> [u8; 16] {
    let key = if key.len() > 64 { md5(&[key]).to_vec() } else { key.to_vec() };
    let pad = |with: u8| {
        key.iter().copied().chain(std::iter::repeat(0)).take(64).map(|octet| octet ^ with).collect::<Vec<_>>()
    };
    md5(&[&pad(0x5c), &md5(&[&pad(0x36), text])])
}

fn md5(pieces: &[&[u8]]) -> [u8; 16] {
    let mut hash = Md5::new();
    pieces.iter().for_each(|piece| hash.update(piece));
    hash.finalize().into()
}

/// What a digest response is made of, beside the password (RFC 7616 §3.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// The complete IMPI.
    pub username: String,
    /// Realm.
    pub realm: String,
    /// Nonce.
    pub nonce: String,
    /// Method.
    pub method: String,
    /// The parameter `uri`.
    pub uri: String,
    /// `auth`, `auth-int` or none.
    pub qop: Option<String>,
    /// Nonce count.
    pub nc: String,
    /// Nonce of the client.
    pub cnonce: String,
    /// Body, which auth-int covers.
    pub body: Vec<u8>,
}

impl Digest {
    /// HA1 of a password.
    pub fn ha1(&self, password: &[u8]) -> String {
        hex(&md5(&[self.username.as_bytes(), b":", self.realm.as_bytes(), b":", password]))
    }

    /// HA2.
    pub fn ha2(&self) -> String {
        let (method, uri) = (self.method.as_bytes(), self.uri.as_bytes());
        if self.qop.as_deref() == Some("auth-int") {
            return hex(&md5(&[method, b":", uri, b":", hex(&md5(&[&self.body])).as_bytes()]));
        }
        hex(&md5(&[method, b":", uri]))
    }

    /// The response to a password.
    pub fn response(&self, password: &[u8]) -> String {
        let (ha1, ha2) = (self.ha1(password), self.ha2());
        let text = match &self.qop {
            Some(qop) => format!("{ha1}:{}:{}:{}:{qop}:{ha2}", self.nonce, self.nc, self.cnonce),
            None => format!("{ha1}:{}:{ha2}", self.nonce),
        };
        hex(&md5(&[text.as_bytes()]))
    }

    /// Why a response is not the one of a password, when a known mistake gives exactly that response.
    pub fn diagnose(&self, response: &str, password: &[u8], request_uri: Option<&str>) -> Option<&'static str> {
        let gives = |digest: &Self, password: &[u8]| digest.response(password).eq_ignore_ascii_case(response);
        let of = |change: &dyn Fn(&mut Self)| {
            let mut changed = self.clone();
            change(&mut changed);
            changed
        };
        let hexadecimal = hex(password);
        if gives(self, hexadecimal.as_bytes()) || gives(self, hexadecimal.to_uppercase().as_bytes()) {
            return Some("RES was fed to MD5 as hex text; it must be the raw 8 octets (RFC 3310 3.3)");
        }
        let (user, _) = self.username.split_once('@').unwrap_or((&self.username, ""));
        if gives(&of(&|digest| digest.username = user.to_owned()), password) {
            return Some("username without the domain: the digest username is the complete IMPI");
        }
        if gives(self, b"") {
            return Some("empty password: this is the response of a resynchronisation, and auts is missing");
        }
        let host = self.uri.split_once(':').map_or(self.uri.as_str(), |(_, host)| host);
        let bare = host.split([':', ';']).next().unwrap_or(host);
        let uris = [
            request_uri.unwrap_or_default().to_owned(),
            bare.to_owned(),
            format!("sip:{bare}"),
            format!("sips:{bare}"),
            format!("sip:{bare}:5060"),
            format!("sip:{bare};transport=tcp"),
            format!("sip:{bare};transport=udp"),
            format!("sip:{}", self.username),
            format!("sip:{}", self.realm),
            format!("sip:pcscf.{bare}"),
            format!("sip:scscf.{bare}"),
            format!("sip:scscf.{bare}:6060"),
            format!("sip:icscf.{bare}"),
        ];
        if uris.iter().any(|uri| gives(&of(&|digest| digest.uri.clone_from(uri)), password)) {
            return Some(
                "digest-uri differs from the uri parameter (use the uri= value of the Authorization header, not the Request-URI)",
            );
        }
        let qop = if self.qop.is_some() { None } else { Some("auth".to_owned()) };
        if gives(&of(&|digest| digest.qop.clone_from(&qop)), password) {
            return Some("qop was left out of the response, or put into it without being sent (RFC 7616 3.4.1)");
        }
        if gives(&of(&|digest| digest.method = "INVITE".to_owned()), password) {
            return Some("another method was used");
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_with_too_much_padding_and_server_data_still_gives_rand_and_autn() {
        let challenge = Challenge { rand: [1; 16], autn: [2; 16] };
        let mut octets = [[1u8; 16], [2; 16]].concat();
        octets.push(9);
        let nonce = base64::engine::general_purpose::STANDARD.encode(octets) + "===";
        assert_eq!(Challenge::of_nonce(&nonce), Some(challenge));
        assert_eq!(Challenge::of_nonce(&challenge.nonce()), Some(challenge));
    }

    #[test]
    fn hmac_md5_is_that_of_rfc_2202() {
        assert_eq!(hex(&hmac_md5(b"Jefe", b"what do ya want for nothing?")), "750c783e6ab0b503eaa86e310a5db738");
    }

    #[test]
    fn an_auts_gives_back_the_sequence_number_of_the_phone() {
        let secret = Secret { k: [7; 16], opc: [9; 16] };
        let sqn = [0, 0, 0, 0, 1, 0];
        assert_eq!(secret.check_auts(&[5; 16], &secret.auts(&[5; 16], &sqn)), (sqn, true));
    }
}
