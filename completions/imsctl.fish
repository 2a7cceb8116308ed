# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_imsctl_global_optspecs
    string join \n color= h/help V/version
end

function __fish_imsctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_imsctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_imsctl_using_subcommand
    set -l cmd (__fish_imsctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c imsctl -n "__fish_imsctl_needs_command" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_needs_command" -s V -l version -d 'Print version'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "decode" -d 'Decode captures: one line a message, trees, JSON or fields'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "flow" -d 'Draw each procedure over all its interfaces as one ladder'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "diagnose" -d 'Say what failed, why, and how to repair it, with the evidence'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "extract" -d 'Write one trace with all its interfaces and media, or what a filter lets pass, as pcapng'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "enum" -d 'Look up, check and serve telephone numbers in the DNS (ENUM)'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "dns" -d 'Resolve SIP URIs, select EPC nodes, print the names of 3GPP'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "charging" -d 'Simulate, play, serve and audit credit control over Ro and Gy'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "explain" -d 'Say what a code, an AVP, an interface or a header means, and why IMS sees it'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "fields" -d 'List the fields that can be filtered and printed'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "aka" -d 'Compute authentication vectors and responses, and check the REGISTERs of a capture'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "ifc" -d 'Try, lint and show initial filter criteria'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "sms" -d 'Craft and read texts: TPDU, RP, SIP MESSAGE'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "man" -d 'Print the manual page of a command'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "config" -d 'Show the settings in force and where each comes from'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s T -l format -d 'What to print' -r -f -a "text\t'One line a message'
fields\t'One row a frame with the fields of -e, as tshark prints them'
csv\t'One row a message, or with -e one row a frame'
json\t'One object a message, one a line'"
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s e -d 'A field to print with -T fields, csv or json, under Wireshark\'s name; `imsctl fields` lists them' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s E -d 'How -T fields is written: header=y, separator=/t, aggregator=, occurrence=f|l|a, quote=d|s|n, bom=y' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s Y -d 'Only what passes this filter, in Wireshark\'s display-filter language' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s c -d 'Stop after this many frames' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l from -d 'Print nothing before this time: 2026-11-23T11:06:07 (UTC), or seconds since the first frame' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l to -d 'Print nothing after this time' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s t -d 'How times are printed, as tshark\'s -t' -r -f -a "a\t'Local time of day'
ad\t'Local date and time'
d\t'Seconds since the frame before'
dd\t'Seconds since the line before'
e\t'Seconds since 1970-01-01 UTC'
r\t'Seconds since the first frame'
u\t'Time of day in UTC'
ud\t'Date and time in UTC'"
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l hosts -d 'Names for addresses: lines of `address name` or `address:port name`' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s d -d 'Say what a port speaks: tcp.port==3871,diameter' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s V -d 'Print everything a message says, as a tree'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s x -d 'Print the octets of each message too'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s q -l quiet -d 'Say nothing on stderr about what was seen and not understood'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l hosts -d 'Names for addresses: lines of `address name` or `address:port name`' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s d -d 'Say what a port speaks: tcp.port==3871,diameter' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l trace -d 'Only this trace, by the id that --list prints: call-1. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l subscriber -d 'Only traces about this subscriber: IMSI, number, IMPI, IMPU or address' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l kind -d 'Only traces of this kind. May be given several times' -r -f -a "registration\t''
deregistration\t''
call\t''
sms\t''
attach\t''
pdn\t''
bearer\t''
service-request\t''
paging\t''
handover\t''
tau\t''
detach\t''
charging\t''
subscription\t''
keepalive\t''
dns\t''
other\t''"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s Y -d 'Only what passes this filter, in Wireshark\'s display-filter language' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s T -l format -d 'What to print' -r -f -a "text\t'Lanes and arrows as text'
svg\t'One self-contained picture, light or dark as the reader\'s system is'
mermaid\t'One Mermaid sequence diagram'
plantuml\t'A PlantUML sequence diagram a trace'
html\t'One page that needs nothing else: list, ladders, details on click, search'
json\t'One document with nodes, traces and messages: schemas/imsctl.flow-1.json'"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l width -d 'Columns of the page [default: those of the terminal, or 80]' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l lanes -d 'What one lane stands for' -r -f -a "node\t'A function of the network'
role\t'All functions of one role together'
host\t'A host'
endpoint\t'A host and port'"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s t -d 'How times are printed, as tshark\'s -t' -r -f -a "a\t'Local time of day'
ad\t'Local date and time'
d\t'Seconds since the frame before'
dd\t'Seconds since the line before'
e\t'Seconds since 1970-01-01 UTC'
r\t'Seconds since the first frame'
u\t'Time of day in UTC'
ud\t'Date and time in UTC'"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l theme -d 'How the screens look' -r -f -a "auto\t'As the terminal says'
dark\t'For a dark background'
light\t'For a light background'
mono\t'Without colours'
ascii\t'Without colours, and with letters of ASCII only'"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l key-preset -d 'The keys of the screens' -r -f -a "sngrep\t'As in sngrep'
vim\t'As in vi: h and l go sideways'
wireshark\t'As in Wireshark: Ctrl-F finds, Ctrl-N goes on, Ctrl-S saves'"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s o -l output -d 'Write to this file instead of standard output' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s q -l quiet -d 'Say nothing on stderr about what was seen and not understood'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l list -d 'Print the traces, a line each, and no ladders'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l all -d 'Draw all messages, or those that pass -Y, as one ladder, whatever trace they belong to'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l ascii -d 'Draw with letters of ASCII only'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l plain -d 'Print sentences, for a screen reader'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l copies -d 'Draw every sighting of a message, not only the first'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -l no-media -d 'Leave out media streams'
complete -c imsctl -n "__fish_imsctl_using_subcommand flow" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l hosts -d 'Names for addresses: lines of `address name` or `address:port name`' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -s d -d 'Say what a port speaks: tcp.port==3871,diameter' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l trace -d 'Only this trace, by the id that --list prints: call-1. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l subscriber -d 'Only traces about this subscriber: IMSI, number, IMPI, IMPU or address' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l kind -d 'Only traces of this kind. May be given several times' -r -f -a "registration\t''
deregistration\t''
call\t''
sms\t''
attach\t''
pdn\t''
bearer\t''
service-request\t''
paging\t''
handover\t''
tau\t''
detach\t''
charging\t''
subscription\t''
keepalive\t''
dns\t''
other\t''"
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -s Y -d 'Only what passes this filter, in Wireshark\'s display-filter language' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -s T -l format -d 'What to print' -r -f -a "text\t'Findings by trace, for a person'
html\t'One HTML page: findings above the ladders of their traces'
json\t'One JSON document'
sarif\t'SARIF 2.1.0, for CI systems'"
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l rule -d 'Only findings of this rule, or of this group of rules: SIP-01, SMS. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l not-rule -d 'No findings of this rule or group. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l min-severity -d 'Nothing below this severity' -r -f -a "error\t'Something did not work'
warning\t'Wrong, and it may hurt'
note\t'Worth knowing'"
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l fail-on -d 'Exit status 1 when there is a finding of this severity or above' -r -f -a "error\t'Something did not work'
warning\t'Wrong, and it may hurt'
note\t'Worth knowing'"
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l threshold -d 'Another value for a threshold: sip-unanswered=10s. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -s q -l quiet -d 'Say nothing on stderr about what was seen and not understood'
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -s V -d 'Print what a cause led to as fully as the cause'
complete -c imsctl -n "__fish_imsctl_using_subcommand diagnose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -l hosts -d 'Names for addresses: lines of `address name` or `address:port name`' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -s d -d 'Say what a port speaks: tcp.port==3871,diameter' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -l trace -d 'Only this trace, by the id that --list prints: call-1. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -l subscriber -d 'Only traces about this subscriber: IMSI, number, IMPI, IMPU or address' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -l kind -d 'Only traces of this kind. May be given several times' -r -f -a "registration\t''
deregistration\t''
call\t''
sms\t''
attach\t''
pdn\t''
bearer\t''
service-request\t''
paging\t''
handover\t''
tau\t''
detach\t''
charging\t''
subscription\t''
keepalive\t''
dns\t''
other\t''"
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -s Y -d 'Only what passes this filter, in Wireshark\'s display-filter language' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -s w -l write -d 'The pcapng file to write; `-` is standard output' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -s q -l quiet -d 'Say nothing on stderr about what was seen and not understood'
complete -c imsctl -n "__fish_imsctl_using_subcommand extract" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -f -a "lookup" -d 'Look numbers up: records, URIs in order, failover and load share'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -f -a "name" -d 'Print the domain name of a number'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -f -a "apply" -d 'Apply a substitution expression to a number'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -f -a "check" -d 'Say what is wrong or surprising in zones'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and not __fish_seen_subcommand_from lookup name apply check serve" -f -a "serve" -d 'Be the name server of a lab: UDP and TCP, what is asked and answered, zones read again when they change'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l batch -d 'Look up the numbers of a file, one a line; `-` is standard input. A comma ends a number, # starts a comment' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l suffix -d 'The tree where numbers are looked up: e164.arpa, e164enum.net or a private one' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l service -d 'What the URI is for: sip, pstn, pstn:tel, any; sip and pstn:sip without it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l country -d 'Read a national number in the country with this code' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l zone -d 'Answer from this master file and not from the network; `-` is standard input. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l server -d 'Ask this name server; those of the system without it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l timeout -d 'Seconds to wait for an answer' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l tries -d 'How often all servers are tried' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'An object; one a line for a file of numbers'
csv\t'A row a number'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -l tcp -d 'Ask over TCP from the start'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from lookup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from name" -l suffix -d 'The tree where numbers are looked up: e164.arpa, e164enum.net or a private one' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from name" -l country -d 'Read a national number in the country with this code' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from name" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from name" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from name" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from apply" -l country -d 'Read a national number in the country with this code' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from apply" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from apply" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from apply" -l wire -d 'Take the expression as it is: a backslash that stands twice is two'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from check" -l home -d 'The domain of the network that asks: results that lead back into it are circles' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from check" -l fail-on -d 'Exit status 1 when there is a finding of this severity or above' -r -f -a "error\t'Errors'
warning\t'Errors and warnings'
never\t'Nothing'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from check" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from check" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from serve" -l listen -d 'Where to listen; port 0 takes a free one and prints it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from serve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from serve" -s q -l quiet -d 'Do not write what is asked and answered'
complete -c imsctl -n "__fish_imsctl_using_subcommand enum; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and not __fish_seen_subcommand_from resolve snaptr names" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and not __fish_seen_subcommand_from resolve snaptr names" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and not __fish_seen_subcommand_from resolve snaptr names" -f -a "resolve" -d 'Resolve a SIP URI step by step (RFC 3263)'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and not __fish_seen_subcommand_from resolve snaptr names" -f -a "snaptr" -d 'Select nodes of the EPC by S-NAPTR (TS 29.303)'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and not __fish_seen_subcommand_from resolve snaptr names" -f -a "names" -d 'Print the names of 3GPP for a network, an IMSI, an APN, an area (TS 23.003)'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l transports -d 'What the client supports and nothing else, the best one first: udp, tcp, tls, sctp, tls-sctp, ws, wss; tls, tcp, udp and what the URI asks for without it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l suffix -d 'The tree where numbers are looked up: e164.arpa, e164enum.net or a private one' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l zone -d 'Answer from this master file and not from the network; `-` is standard input. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l server -d 'Ask this name server; those of the system without it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l timeout -d 'Seconds to wait for an answer' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l tries -d 'How often all servers are tried' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -l tcp -d 'Ask over TCP from the start'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l service -d 'Application service: x-3gpp-pgw, x-3gpp-sgw, x-3gpp-mme' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l protocol -d 'Application protocol: x-s5-gtp, x-s8-gtp, x-s10; all without it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l near -d 'Put nodes in front that are close to this one (its canonical name, or a topon host)' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l zone -d 'Answer from this master file and not from the network; `-` is standard input. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l server -d 'Ask this name server; those of the system without it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l timeout -d 'Seconds to wait for an answer' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l tries -d 'How often all servers are tried' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -l tcp -d 'Ask over TCP from the start'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from snaptr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l imsi -d 'IMSI' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l mnc-len -d 'Digits of the MNC in the IMSI; as the network was assigned without it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l mcc -d 'Mobile country code' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l mnc -d 'Mobile network code' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l apn -d 'Access point name, with or without operator identifier' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l tac -d 'Tracking area code, decimal or with 0x' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l mmec -d 'MME code, decimal or with 0x' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l mmegi -d 'MME group identity, decimal or with 0x' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l lac -d 'Location area code, decimal or with 0x' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l rac -d 'Routing area code, decimal or with 0x' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l enb -d 'eNodeB identity, decimal or with 0x' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l zone -d 'Answer from this master file and not from the network; `-` is standard input. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l server -d 'Ask this name server; those of the system without it. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l timeout -d 'Seconds to wait for an answer' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l tries -d 'How often all servers are tried' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -s T -l format -d 'What to print' -r -f -a "text\t'For a person'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l resolve -d 'Ask the name servers of this system for each name'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -l tcp -d 'Ask over TCP from the start'
complete -c imsctl -n "__fish_imsctl_using_subcommand dns; and __fish_seen_subcommand_from names" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -f -a "simulate" -d 'Play a scenario: timeline, reasons, chart and totals'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -f -a "run" -d 'Play the requests of a scenario against a real charging system, and set its answers beside ours'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -f -a "serve" -d 'Be a small charging system for a lab'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -f -a "audit" -d 'Check the credit-control sessions of a capture'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and not __fish_seen_subcommand_from simulate run serve audit scenarios" -f -a "scenarios" -d 'List the scenarios that come with imsctl'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l balance -d 'Opening balance in minor units: a call without a file' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l price -d 'Price of a block: 100/60s, 1/1KiB, 10/1event' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l grant -d 'Largest grant' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l talk -d 'Seconds from answer to BYE' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l ring -d 'Seconds of ringing' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l report-at -d 'Report this many units before a grant ends' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l rate -d 'Units a second, for data' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l rating-group -d 'Rating-Group of the service' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l from -d 'The subscriber that is charged: E.164 number or SIP URI' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l to -d 'The other party' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l service-context -d 'Service-Context-Id, such as 32260@3gpp.org' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -s T -l format -d 'What to print' -r -f -a "text\t'Table, chart and totals'
json\t'One object: timeline, summary, totals, details'
csv\t'The timeline, a row a line'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l what-if -d 'Vary a number and tabulate: grant=60..600/60, price=1,2,5; also threshold, talk, validity. At most two' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l svg -d 'Draw balance, reserved and available into this file' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l pcap -d 'Write the messages as a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l carrier -d 'What carries the messages of the capture' -r -f -a "tcp\t''
sctp\t''"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -l explain -d 'Print the AVPs of every message'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l peer -d 'The charging system. May be given several times: the others are failed over to' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l origin-host -d 'Origin-Host' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l origin-realm -d 'Origin-Realm' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l destination-realm -d 'Destination-Realm' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l destination-host -d 'Destination-Host of requests behind the first' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l service-context -d 'Service-Context-Id, such as 32260@3gpp.org' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l from -d 'The subscriber that is charged: E.164 number or SIP URI' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -s T -l format -d 'What to print' -r -f -a "text\t'A table'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -l real-time -d 'Wait between requests as long as the scenario does'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -l scenario -d 'A scenario file, or the name of one that comes with imsctl: accounts, tariff and rules' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -l listen -d 'Where to listen; port 0 takes a free one and prints it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -l state -d 'Keep the state in this file, across restarts and crashes' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -l origin-host -d 'Origin-Host' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -l origin-realm -d 'Origin-Realm' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from audit" -s T -l format -d 'What to print' -r -f -a "text\t'Sessions, requests and findings'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from audit" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from scenarios" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand charging; and __fish_seen_subcommand_from scenarios" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand explain" -s T -l format -d 'What to print' -r -f -a "text\t'Paragraphs'
json\t'One JSON document'"
complete -c imsctl -n "__fish_imsctl_using_subcommand explain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand explain" -l rules -d 'List the rules of `imsctl diagnose` with their thresholds; words narrow the list'
complete -c imsctl -n "__fish_imsctl_using_subcommand explain" -s a -l all -d 'Print every candidate in full, also when there are more than two'
complete -c imsctl -n "__fish_imsctl_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand fields" -s T -l format -d 'What to print' -r -f -a "text\t'Aligned columns'
json\t'JSON'"
complete -c imsctl -n "__fish_imsctl_using_subcommand fields" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand fields" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and not __fish_seen_subcommand_from vectors response check" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and not __fish_seen_subcommand_from vectors response check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and not __fish_seen_subcommand_from vectors response check" -f -a "vectors" -d 'Compute a challenge by MILENAGE: MAC, RES, CK, IK, AK, AUTN and OPc'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and not __fish_seen_subcommand_from vectors response check" -f -a "response" -d 'Compute the digest response to a nonce, or say what is wrong with one'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and not __fish_seen_subcommand_from vectors response check" -f -a "check" -d 'Check every challenge and response of the REGISTERs in a capture'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l keys -d 'File of keys (TOML)' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l k -d 'Subscriber key. Everybody on the machine can read a command line: prefer a file' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l opc -d 'Operator constant of the subscriber (OPc)' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l op -d 'Operator constant (OP), from which OPc is derived' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l rand -d 'Random number, 16 octets' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l sqn -d 'Sequence number, 6 octets' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l amf -d 'Authentication management field, 2 octets; 8000 without it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -s T -l format -d 'What to print' -r -f -a "text\t'A line a value'
json\t'JSON, schema imsctl.aka/1'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from vectors" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l keys -d 'File of keys (TOML)' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l k -d 'Subscriber key. Everybody on the machine can read a command line: prefer a file' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l opc -d 'Operator constant of the subscriber (OPc)' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l op -d 'Operator constant (OP), from which OPc is derived' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l nonce -d 'The nonce of the challenge' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l username -d 'The complete IMPI' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l realm -d 'The realm' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l uri -d 'The parameter uri of the Authorization header field; `sip:REALM` without it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l request-uri -d 'The Request-URI, to tell whether it was used in place of uri' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l method -d 'The method' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l qop -d 'auth or auth-int' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l nc -d 'Nonce count' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l cnonce -d 'Nonce of the client' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l body -d 'The body, which auth-int covers' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l algorithm -d 'AKAv1-MD5 or AKAv2-MD5' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l res -d 'RES or XRES, in place of keys' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l auts -d 'The parameter auts of a resynchronisation' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l response -d 'A response to compare with; exit status 1 when it is another' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -s T -l format -d 'What to print' -r -f -a "text\t'A line a value'
json\t'JSON, schema imsctl.aka/1'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from response" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -l keys -d 'File of keys (TOML)' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -l k -d 'Subscriber key. Everybody on the machine can read a command line: prefer a file' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -l opc -d 'Operator constant of the subscriber (OPc)' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -l op -d 'Operator constant (OP), from which OPc is derived' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -s T -l format -d 'What to print' -r -f -a "text\t'A line a value'
json\t'JSON, schema imsctl.aka/1'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -l esp-keys -d 'Print the IPsec security associations in the form of Wireshark\'s esp_sa file'
complete -c imsctl -n "__fish_imsctl_using_subcommand aka; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and not __fish_seen_subcommand_from test lint show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and not __fish_seen_subcommand_from test lint show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and not __fish_seen_subcommand_from test lint show" -f -a "test" -d 'Say which application servers a request goes to, in which order, and why'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and not __fish_seen_subcommand_from test lint show" -f -a "lint" -d 'Point at what is wrong or surprising in a profile'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and not __fish_seen_subcommand_from test lint show" -f -a "show" -d 'Show a profile as a table and as boolean expressions'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l from-capture -d 'Take the profile from the User-Data of an SAA or PPR in a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l subscriber -d 'Only the profile of this subscriber: IMSI, number, IMPI or IMPU' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l sip -d 'The request: a file with one SIP message, `-` for standard input, or with --frame a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l frame -d 'Take the message that this frame completes, from --sip or else from --from-capture' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l case -d 'The session case; derived from the request where that is possible' -r -f -a "orig\t'0: originating, registered'
term-reg\t'1: terminating, registered'
term-unreg\t'2: terminating, unregistered'
orig-unreg\t'3: originating, unregistered'
orig-cdiv\t'4: originating after call diversion'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l registration-type -d 'Which registration a REGISTER is' -r -f -a "initial\t'0: initial registration'
re\t'1: re-registration'
de\t'2: deregistration'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l served-user -d 'The public identity whose service profile counts' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l failed-as -d 'An application server that does not answer; DefaultHandling then decides. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l shared-ifc -d 'Shared sets of criteria: a document with SetID, or a number and a profile. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l ruri-mode -d 'What RequestURI is compared with: host and port or number, or the complete Request-URI' -r -f -a "spec\t'Table F.1 of TS 29.228'
full\t'As Kamailio and the Open IMS Core do'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l dialect -d 'Read the profile as this implementation does' -r -f -a "spec\t'The specification'
kamailio\t'Kamailio\'s ims_isc'
clearwater\t'Project Clearwater\'s sprout'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -s T -l format -d 'What to print' -r -f -a "text\t'For people'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l registered -d 'The served subscriber is registered'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l unregistered -d 'The served subscriber is not registered'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -l lenient -d 'Evaluate ConditionTypeDNF and a bare Header as what was probably meant'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -l from-capture -d 'Take the profile from the User-Data of an SAA or PPR in a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -l subscriber -d 'Only the profile of this subscriber: IMSI, number, IMPI or IMPU' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -l sip -d 'A request to judge the patterns against: a file with one SIP message' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -l fail-on -d 'Exit status 1 when there is a finding of this severity or above' -r -f -a "error\t'Errors'
warning\t'Errors and warnings'
never\t'Nothing'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -s T -l format -d 'What to print' -r -f -a "text\t'For people'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from show" -l from-capture -d 'Take the profile from the User-Data of an SAA or PPR in a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from show" -l subscriber -d 'Only the profile of this subscriber: IMSI, number, IMPI or IMPU' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from show" -s T -l format -d 'What to print' -r -f -a "text\t'For people'
json\t'One object'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from show" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand ifc; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and not __fish_seen_subcommand_from craft decode" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and not __fish_seen_subcommand_from craft decode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and not __fish_seen_subcommand_from craft decode" -f -a "craft" -d 'Write a text as TPDU, RP message, SIP MESSAGE, capture or SIPp scenario'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and not __fish_seen_subcommand_from craft decode" -f -a "decode" -d 'Read TPDU, RP and CP messages from hexadecimal digits, files or captures'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l from -d 'Sender: a name of at most 11 characters, a number, or +number' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l to -d 'Receiver: a number or +number' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l text -d 'The text' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l data -d 'User data as hexadecimal digits, sent as 8-bit data' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l type -d 'Message type' -r -f -a "deliver\t''
submit\t''
status-report\t''
deliver-report\t''
submit-report\t''
command\t''"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l encoding -d 'Alphabet; without it GSM 7-bit when the text fits, else UCS2' -r -f -a "gsm7\t'GSM 7-bit'
ucs2\t'UCS2'
8bit\t'8-bit data'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l national -d 'National tables, locking and single shift: turkish, spanish, portuguese, bengali, gujarati, hindi, kannada, malayalam, oriya, punjabi, tamil, telugu, urdu' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l single-shift -d 'National single-shift table only' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l locking-shift -d 'National locking-shift table only' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l reference -d 'Reference of a text in several parts' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l ports -d 'Destination and originator port' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l udh -d 'Further user data header elements, as hexadecimal digits without the header\'s length' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l class -d 'Message class; 0 is shown at once and not kept (flash)' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l waiting -d 'Message waiting indication: voice, fax, email or other; with `-off` to clear it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l replace -d 'Replace an earlier text of this type' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l pid -d 'Protocol identifier' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l dcs -d 'Data coding scheme, in place of the one the other options make' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l validity -d 'Validity period: `30m`, `12h`, `2d`, `3w`, seconds as `90s`, a time, or seven octets as `enhanced:HEX`' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l mr -d 'Message reference (TP-MR)' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l scts -d 'Service centre time stamp with its time zone; now in UTC without it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l discharge -d 'Discharge time of a status report; the time stamp without it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l status -d 'Status of a status report' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l fcs -d 'Failure cause: makes a report one for an error' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l command -d 'Type and message number of a command' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l rp-da -d 'Fill RP-Destination-Address towards the phone. This is a fault (TS 24.011 §7.3.1.1) that iPhones answer by dropping the text: only to reproduce it' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l rp-mr -d 'Reference of the RP message' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l rp-cause -d 'Cause of an RP-ERROR' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l smsc -d 'Address of the service centre' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l request-uri -d 'Request-URI and To of the MESSAGE' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l identity -d 'From and the asserted or preferred identity of the MESSAGE' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l domain -d 'Domain of the addresses that are made up' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l route -d 'Route of the MESSAGE, as `<sip:…;lr>`' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l in-reply-to -d 'Call-ID of the MESSAGE that this one reports on' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l pcap -d 'Write the messages as a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l sipp -d 'Write a SIPp scenario' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l send -d 'Send the SIP MESSAGE and wait for the answer and the RP-ACK: `udp:127.0.0.1:5060`, `tcp:[::1]:5060`' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l wait -d 'How long to wait for the answer and for the report, in seconds each' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l wide -d 'The reference has 16 bits instead of 8'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l status-report -d 'Ask for a status report, or say that one will be returned'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l more -d 'More messages are waiting'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l reject-duplicates -d 'Reject duplicates'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l reply-path -d 'A reply path is set'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l rp -d 'Print the RP message'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -l sip -d 'Print the SIP MESSAGE, body and all'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -s q -l quiet -d 'Print nothing but the octets'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from craft" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -l direction -d 'Which way a bare TPDU goes' -r -f -a "n-ms\t'To the phone'
ms-n\t'To the network'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -l layer -d 'What the octets are, instead of what they look like' -r -f -a "cp\t'Connection layer (TS 24.011)'
rp\t'Relay layer (TS 24.011)'
tpdu\t'Transfer layer (TS 23.040)'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -l from-capture -d 'Read every text in a capture' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -s Y -d 'Only what passes this filter, in Wireshark\'s display-filter language' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -s T -l format -d 'What to print' -r -f -a "text\t'Octets with what they say'
json\t'One JSON object a PDU'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand sms; and __fish_seen_subcommand_from decode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand completions" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand man" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -s T -l format -d 'What to print' -r -f -a "text\t'Aligned columns'
json\t'JSON'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -s t -d 'How times are printed, as tshark\'s -t' -r -f -a "a\t'Local time of day'
ad\t'Local date and time'
d\t'Seconds since the frame before'
dd\t'Seconds since the line before'
e\t'Seconds since 1970-01-01 UTC'
r\t'Seconds since the first frame'
u\t'Time of day in UTC'
ud\t'Date and time in UTC'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l hosts -d 'Names for addresses: lines of `address name` or `address:port name`' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l theme -d 'How the screens look' -r -f -a "auto\t'As the terminal says'
dark\t'For a dark background'
light\t'For a light background'
mono\t'Without colours'
ascii\t'Without colours, and with letters of ASCII only'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l key-preset -d 'The keys of the screens' -r -f -a "sngrep\t'As in sngrep'
vim\t'As in vi: h and l go sideways'
wireshark\t'As in Wireshark: Ctrl-F finds, Ctrl-N goes on, Ctrl-S saves'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l threshold -d 'Another value for a threshold: sip-unanswered=10s. May be given several times' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l all -d 'Print thresholds and keys that nobody set too'
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -s h -l help -d 'Print help (see more with \'--help\')'
