//! SMS: CP and RP (TS 24.011) and the TPDU (TS 23.040), as SIP MESSAGE, NAS and SGsAP carry them.
//!
//! [`Rp`] is what a MESSAGE of type application/vnd.3gpp.sms holds, [`Cp`] what a NAS message container
//! holds; both say the direction, which a [`Tpdu`] alone does not. Parts of a longer text are not put
//! together here: that needs more than one message.

pub mod address;
pub mod alphabet;
mod cp;
mod dcs;
mod fields;
mod header;
pub mod names;
pub mod national;
mod rp;
mod show;
mod show_header;
mod stamp;
mod tpdu;

pub use address::Address;
pub use alphabet::Tables;
pub use cp::Cp;
pub use dcs::{Alphabet, Dcs};
pub use fields::{DEFS, SMS_TEXT, TP_DA, TP_OA};
pub use header::{Concatenation, Element, Header};
pub use rp::{Rp, RpAddress, RpKind};
pub use stamp::Stamp;
pub use tpdu::{Direction, Kind, Parameter, Tpdu, UserData, Validity, relative_minutes};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::field::Fields;

    fn octets(hex: &str) -> Vec<u8> {
        let pair = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
        (0..hex.len()).step_by(2).map(pair).collect()
    }

    #[test]
    fn fields_come_in_the_order_of_tshark() {
        let bytes =
            octets("010b07911694510711f00021040b911694510700f60000623041519062040fc8329bfd0699e5ef36480693d900");
        let rp = Rp::decode(&bytes).expect("type and reference are there");
        let mut out = Fields::new();
        rp.fields(&mut out, 0);
        let mut text = String::new();
        for field in out.as_slice().iter().filter(|field| !field.def.name.is_empty()) {
            text.push_str(field.def.name.trim_start_matches("gsm_sms."));
            text.push('=');
            field.spell(&mut text);
            text.push(' ');
        }
        assert_eq!(
            text,
            "gsm_a.rp=1 gsm_a.rp.msg_type=0x01 gsm_a.rp.rp_message_reference=0x0b gsm_a.len=7 gsm_a.extension=True \
             gsm_a.dtap.type_of_number=0x01 gsm_a.dtap.numbering_plan_id=0x01 gsm_a.dtap.cld_party_bcd_num=61491570110 \
             gsm_a.len=0 gsm_a.len=33 \
             gsm_a.rp.tpdu=040b911694510700f60000623041519062040fc8329bfd0699e5ef36480693d900 gsm_sms=1 tp-rp=False \
             tp-udhi=False tp-sri=False tp-lp=False tp-mms=True tp-mti=0 dis_field_addr.length=11 \
             dis_field_addr.extension=True dis_field_addr.num_type=1 dis_field_addr.num_plan=1 tp-oa=61491570006 \
             e164.msisdn=61491570006 e164.country_code=61 tp-pid=0 tp.pid.format_subsequent_bits=0x00 \
             tp.pid.telematic_interworking=False tp.pid.sm_al_proto=0 tp-dcs=0 coding_group_bits2=0 \
             gsm_7_bit_default_alphabet=1 scts.year=26 scts.month=3 scts.day=14 scts.hour=15 scts.minutes=9 \
             scts.seconds=26 scts.timezone=40 tp.user_data_length=15 sms_text=Hello from 2026 "
        );
    }

    #[test]
    fn a_message_cut_anywhere_is_shown_as_far_as_it_goes() {
        let bytes = octets(
            "010b07911694510711f00029440b911694510700f6000062304151906204170500032a0201e061391df47697416f33887e7f8300",
        );
        for end in 2..bytes.len() {
            let rp = Rp::decode(&bytes[..end]).expect("type and reference are there");
            let mut out = Fields::new();
            rp.fields(&mut out, 0);
            assert!(rp.broken.is_some(), "cut at {end}");
        }
    }

    #[test]
    fn a_summary_names_type_sender_and_text() {
        let bytes = octets("010b07911694510711f0001c0407d0cef4780d0000623041519062040bc8329bfd065ddf72363904");
        let mut text = String::new();
        Rp::decode(&bytes).expect("type and reference are there").summary(&mut text);
        assert_eq!(text, "RP-DATA SMS-DELIVER from Nick \"Hello World\"");
    }
}
