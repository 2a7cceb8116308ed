
use builtin;
use str;

set edit:completion:arg-completer[imsctl] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'imsctl'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'imsctl'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand decode 'Decode captures: one line a message, trees, JSON or fields'
            cand charging 'Simulate, play, serve and audit credit control over Ro and Gy'
            cand explain 'Say what a code, an AVP, an interface or a header means, and why IMS sees it'
            cand fields 'List the fields that can be filtered and printed'
            cand aka 'Authentication vectors, responses, and a check of the REGISTERs in a capture'
            cand sms 'Craft and read texts: TPDU, RP, SIP MESSAGE'
            cand completions 'Print completions for a shell'
            cand man 'Print the manual page of a command'
            cand config 'Show the settings in force and where each comes from'
        }
        &'imsctl;decode'= {
            cand -T 'What to print'
            cand -e 'A field to print with -T fields, csv or json, under Wireshark''s name; `imsctl fields` lists them'
            cand -E 'How -T fields is written: header=y, separator=/t, aggregator=, occurrence=f|l|a, quote=d|s|n, bom=y'
            cand -Y 'Print only what passes this filter, in Wireshark''s display-filter language'
            cand -c 'Stop after this many frames'
            cand --from 'Print nothing before this time: 2026-11-23T11:06:07 (UTC), or seconds since the first frame'
            cand --to 'Print nothing after this time'
            cand -t 'How times are printed, as tshark''s -t'
            cand --hosts 'Names for addresses: lines of `address name` or `address:port name`'
            cand -d 'Say what a port speaks: tcp.port==3871,diameter'
            cand --color 'When to use colours'
            cand -V 'Print everything a message says, as a tree'
            cand -x 'Print the octets of each message too'
            cand -q 'Say nothing on stderr about what was seen and not decoded'
            cand --quiet 'Say nothing on stderr about what was seen and not decoded'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;charging'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand simulate 'Play a scenario: timeline, reasons, chart and totals'
            cand run 'Play the requests of a scenario against a real charging system, and set its answers beside ours'
            cand serve 'Be a small charging system for a lab'
            cand audit 'Check the credit-control sessions of a capture'
            cand scenarios 'List the scenarios that come with imsctl'
        }
        &'imsctl;charging;simulate'= {
            cand --balance 'Opening balance in minor units: a call without a file'
            cand --price 'Price of a block: 100/60s, 1/1KiB, 10/1event'
            cand --grant 'Largest grant'
            cand --talk 'Seconds from answer to BYE'
            cand --ring 'Seconds of ringing'
            cand --report-at 'Report this many units before a grant ends'
            cand --rate 'Units a second, for data'
            cand --rating-group 'Rating-Group of the service'
            cand --from 'The subscriber that is charged: E.164 number or SIP URI'
            cand --to 'The other party'
            cand --service-context 'Service-Context-Id, such as 32260@3gpp.org'
            cand -T 'What to print'
            cand --format 'What to print'
            cand --what-if 'Vary a number and tabulate: grant=60..600/60, price=1,2,5; also threshold, talk, validity. At most two'
            cand --svg 'Draw balance, reserved and available into this file'
            cand --pcap 'Write the messages as a capture'
            cand --carrier 'What carries the messages of the capture'
            cand --color 'When to use colours'
            cand --explain 'Print the AVPs of every message'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;charging;run'= {
            cand --peer 'The charging system; given again, the one to fail over to'
            cand --origin-host 'Origin-Host'
            cand --origin-realm 'Origin-Realm'
            cand --destination-realm 'Destination-Realm'
            cand --destination-host 'Destination-Host of requests behind the first'
            cand --service-context 'Service-Context-Id, such as 32260@3gpp.org'
            cand --from 'The subscriber that is charged'
            cand -T 'What to print'
            cand --format 'What to print'
            cand --color 'When to use colours'
            cand --real-time 'Wait between requests as long as the scenario does'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;charging;serve'= {
            cand --scenario 'A scenario file, or the name of one that comes with imsctl: accounts, tariff and rules'
            cand --listen 'Where to listen; port 0 takes a free one and prints it'
            cand --state 'Keep the state in this file, across restarts and crashes'
            cand --origin-host 'Origin-Host'
            cand --origin-realm 'Origin-Realm'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;charging;audit'= {
            cand -T 'What to print'
            cand --format 'What to print'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;charging;scenarios'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;explain'= {
            cand -T 'How to print'
            cand --format 'How to print'
            cand --color 'When to use colours'
            cand -a 'Print every candidate in full instead of listing them'
            cand --all 'Print every candidate in full instead of listing them'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;fields'= {
            cand -T 'How to print: text, or an object a line'
            cand --format 'How to print: text, or an object a line'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;aka'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand vectors 'MILENAGE: MAC, RES, CK, IK, AK, AUTN and OPc of a challenge'
            cand response 'The digest response to a nonce, or what is wrong with one'
            cand check 'Checks every challenge and response of the REGISTERs in a capture'
        }
        &'imsctl;aka;vectors'= {
            cand --keys 'File of keys (TOML)'
            cand --k 'Subscriber key. Everybody on the machine can read a command line: prefer a file'
            cand --opc 'Operator constant of the subscriber (OPc)'
            cand --op 'Operator constant (OP), from which OPc is derived'
            cand --rand 'Random number, 16 octets'
            cand --sqn 'Sequence number, 6 octets'
            cand --amf 'Authentication management field, 2 octets; 8000 without it'
            cand -T 'Form of the output'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;aka;response'= {
            cand --keys 'File of keys (TOML)'
            cand --k 'Subscriber key. Everybody on the machine can read a command line: prefer a file'
            cand --opc 'Operator constant of the subscriber (OPc)'
            cand --op 'Operator constant (OP), from which OPc is derived'
            cand --nonce 'The nonce of the challenge'
            cand --username 'The complete IMPI'
            cand --realm 'The realm'
            cand --uri 'The parameter uri of the Authorization header field; `sip:REALM` without it'
            cand --request-uri 'The Request-URI, to tell whether it was used in place of uri'
            cand --method 'The method'
            cand --qop 'auth or auth-int'
            cand --nc 'Nonce count'
            cand --cnonce 'Nonce of the client'
            cand --body 'The body, which auth-int covers'
            cand --algorithm 'AKAv1-MD5 or AKAv2-MD5'
            cand --res 'RES or XRES, in place of keys'
            cand --auts 'The parameter auts of a resynchronisation'
            cand --response 'A response to compare with; status 1 when it is another'
            cand -T 'Form of the output'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;aka;check'= {
            cand --keys 'File of keys (TOML)'
            cand --k 'Subscriber key. Everybody on the machine can read a command line: prefer a file'
            cand --opc 'Operator constant of the subscriber (OPc)'
            cand --op 'Operator constant (OP), from which OPc is derived'
            cand -T 'Form of the output'
            cand --color 'When to use colours'
            cand --esp-keys 'Prints the IPsec security associations in the form of Wireshark''s esp_sa file'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;sms'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand craft 'Write a text as TPDU, RP message, SIP MESSAGE, capture or SIPp scenario'
            cand decode 'Read TPDU, RP and CP messages from hexadecimal digits, files or captures'
        }
        &'imsctl;sms;craft'= {
            cand --from 'Sender: a name of at most 11 characters, a number, or +number'
            cand --to 'Receiver: a number or +number'
            cand --text 'The text'
            cand --data 'User data as hexadecimal digits, sent as 8-bit data'
            cand --type 'Message type'
            cand --encoding 'Alphabet; without it GSM 7-bit when the text fits, else UCS2'
            cand --national 'National tables, locking and single shift: turkish, spanish, portuguese, bengali, gujarati, hindi, kannada, malayalam, oriya, punjabi, tamil, telugu, urdu'
            cand --single-shift 'National single-shift table only'
            cand --locking-shift 'National locking-shift table only'
            cand --reference 'Reference of a text in several parts'
            cand --ports 'Destination and originator port'
            cand --udh 'Further user data header elements, as hexadecimal digits without the header''s length'
            cand --class 'Message class; 0 is shown at once and not kept (flash)'
            cand --waiting 'Message waiting indication: voice, fax, email or other; with `-off` to clear it'
            cand --replace 'Replaces an earlier text of this type'
            cand --pid 'Protocol identifier'
            cand --dcs 'Data coding scheme, in place of the one the other options make'
            cand --validity 'Validity period: `30m`, `12h`, `2d`, `3w`, seconds as `90s`, a time, or seven octets as `enhanced:HEX`'
            cand --mr 'Message reference (TP-MR)'
            cand --scts 'Service centre time stamp with its time zone; now in UTC without it'
            cand --discharge 'Discharge time of a status report; the time stamp without it'
            cand --status 'Status of a status report'
            cand --fcs 'Failure cause: makes a report one for an error'
            cand --command 'Type and message number of a command'
            cand --rp-da 'Fills RP-Destination-Address towards the phone. This is a fault (TS 24.011 §7.3.1.1) that iPhones answer by dropping the text: only to reproduce it'
            cand --rp-mr 'Reference of the RP message'
            cand --rp-cause 'Cause of an RP-ERROR'
            cand --smsc 'Address of the service centre'
            cand --request-uri 'Request-URI and To of the MESSAGE'
            cand --identity 'From and the asserted or preferred identity of the MESSAGE'
            cand --domain 'Domain of the addresses that are made up'
            cand --route 'Route of the MESSAGE, as `<sip:…;lr>`'
            cand --in-reply-to 'Call-ID of the MESSAGE that this one reports on'
            cand --pcap 'Writes the SIP MESSAGE into a capture'
            cand --sipp 'Writes a SIPp scenario'
            cand --send 'Sends the SIP MESSAGE and waits for the answer and the RP-ACK: `udp:127.0.0.1:5060`, `tcp:[::1]:5060`'
            cand --wait 'How long to wait for the answer and for the report, in seconds each'
            cand --color 'When to use colours'
            cand --wide 'The reference has 16 bits instead of 8'
            cand --status-report 'Asks for a status report, or says that one will be returned'
            cand --more 'More messages are waiting'
            cand --reject-duplicates 'Rejects duplicates'
            cand --reply-path 'A reply path is set'
            cand --rp 'Prints the RP message'
            cand --sip 'Prints the SIP MESSAGE, body and all'
            cand -q 'Prints nothing but the octets'
            cand --quiet 'Prints nothing but the octets'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;sms;decode'= {
            cand --direction 'Which way a bare TPDU goes'
            cand --layer 'What the octets are, instead of what they look like'
            cand --from-capture 'Reads every text in a capture'
            cand -Y 'Takes only messages of the capture that this display filter lets through'
            cand -T 'Form of the output'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;completions'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;man'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'imsctl;config'= {
            cand -T 'How to print'
            cand --format 'How to print'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
    ]
    $completions[$command]
}
