
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'imsctl' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'imsctl'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'imsctl' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('decode', 'decode', [CompletionResultType]::ParameterValue, 'Decode captures: one line a message, trees, JSON or fields')
            [CompletionResult]::new('flow', 'flow', [CompletionResultType]::ParameterValue, 'Draw each procedure over all its interfaces as one ladder')
            [CompletionResult]::new('diagnose', 'diagnose', [CompletionResultType]::ParameterValue, 'Say what failed, why, and how to repair it, with the evidence')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Write one trace with all its interfaces and media, or what a filter lets pass, as pcapng')
            [CompletionResult]::new('enum', 'enum', [CompletionResultType]::ParameterValue, 'Look up, check and serve telephone numbers in the DNS (ENUM)')
            [CompletionResult]::new('dns', 'dns', [CompletionResultType]::ParameterValue, 'Resolve SIP URIs, select EPC nodes, print the names of 3GPP')
            [CompletionResult]::new('charging', 'charging', [CompletionResultType]::ParameterValue, 'Simulate, play, serve and audit credit control over Ro and Gy')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Say what a code, an AVP, an interface or a header means, and why IMS sees it')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'List the fields that can be filtered and printed')
            [CompletionResult]::new('aka', 'aka', [CompletionResultType]::ParameterValue, 'Compute authentication vectors and responses, and check the REGISTERs of a capture')
            [CompletionResult]::new('ifc', 'ifc', [CompletionResultType]::ParameterValue, 'Try, lint and show initial filter criteria')
            [CompletionResult]::new('sms', 'sms', [CompletionResultType]::ParameterValue, 'Craft and read texts: TPDU, RP, SIP MESSAGE')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page of a command')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show the settings in force and where each comes from')
            break
        }
        'imsctl;decode' {
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'A field to print with -T fields, csv or json, under Wireshark''s name; `imsctl fields` lists them')
            [CompletionResult]::new('-E', '-E ', [CompletionResultType]::ParameterName, 'How -T fields is written: header=y, separator=/t, aggregator=, occurrence=f|l|a, quote=d|s|n, bom=y')
            [CompletionResult]::new('-Y', '-Y ', [CompletionResultType]::ParameterName, 'Only what passes this filter, in Wireshark''s display-filter language')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Stop after this many frames')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Print nothing before this time: 2026-11-23T11:06:07 (UTC), or seconds since the first frame')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Print nothing after this time')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'How times are printed, as tshark''s -t')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'Names for addresses: lines of `address name` or `address:port name`')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Say what a port speaks: tcp.port==3871,diameter')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print everything a message says, as a tree')
            [CompletionResult]::new('-x', '-x', [CompletionResultType]::ParameterName, 'Print the octets of each message too')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;flow' {
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'Names for addresses: lines of `address name` or `address:port name`')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Say what a port speaks: tcp.port==3871,diameter')
            [CompletionResult]::new('--trace', '--trace', [CompletionResultType]::ParameterName, 'Only this trace, by the id that --list prints: call-1. May be given several times')
            [CompletionResult]::new('--subscriber', '--subscriber', [CompletionResultType]::ParameterName, 'Only traces about this subscriber: IMSI, number, IMPI, IMPU or address')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only traces of this kind. May be given several times')
            [CompletionResult]::new('-Y', '-Y ', [CompletionResultType]::ParameterName, 'Only what passes this filter, in Wireshark''s display-filter language')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns of the page [default: those of the terminal, or 80]')
            [CompletionResult]::new('--lanes', '--lanes', [CompletionResultType]::ParameterName, 'What one lane stands for')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'How times are printed, as tshark''s -t')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'How the screens look')
            [CompletionResult]::new('--key-preset', '--key-preset', [CompletionResultType]::ParameterName, 'The keys of the screens')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'Print the traces, a line each, and no ladders')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Draw all messages, or those that pass -Y, as one ladder, whatever trace they belong to')
            [CompletionResult]::new('--ascii', '--ascii', [CompletionResultType]::ParameterName, 'Draw with letters of ASCII only')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Print sentences, for a screen reader')
            [CompletionResult]::new('--copies', '--copies', [CompletionResultType]::ParameterName, 'Draw every sighting of a message, not only the first')
            [CompletionResult]::new('--no-media', '--no-media', [CompletionResultType]::ParameterName, 'Leave out media streams')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;diagnose' {
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'Names for addresses: lines of `address name` or `address:port name`')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Say what a port speaks: tcp.port==3871,diameter')
            [CompletionResult]::new('--trace', '--trace', [CompletionResultType]::ParameterName, 'Only this trace, by the id that --list prints: call-1. May be given several times')
            [CompletionResult]::new('--subscriber', '--subscriber', [CompletionResultType]::ParameterName, 'Only traces about this subscriber: IMSI, number, IMPI, IMPU or address')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only traces of this kind. May be given several times')
            [CompletionResult]::new('-Y', '-Y ', [CompletionResultType]::ParameterName, 'Only what passes this filter, in Wireshark''s display-filter language')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Only findings of this rule, or of this group of rules: SIP-01, SMS. May be given several times')
            [CompletionResult]::new('--not-rule', '--not-rule', [CompletionResultType]::ParameterName, 'No findings of this rule or group. May be given several times')
            [CompletionResult]::new('--min-severity', '--min-severity', [CompletionResultType]::ParameterName, 'Nothing below this severity')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit status 1 when there is a finding of this severity or above')
            [CompletionResult]::new('--threshold', '--threshold', [CompletionResultType]::ParameterName, 'Another value for a threshold: sip-unanswered=10s. May be given several times')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print what a cause led to as fully as the cause')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;extract' {
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'Names for addresses: lines of `address name` or `address:port name`')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Say what a port speaks: tcp.port==3871,diameter')
            [CompletionResult]::new('--trace', '--trace', [CompletionResultType]::ParameterName, 'Only this trace, by the id that --list prints: call-1. May be given several times')
            [CompletionResult]::new('--subscriber', '--subscriber', [CompletionResultType]::ParameterName, 'Only traces about this subscriber: IMSI, number, IMPI, IMPU or address')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only traces of this kind. May be given several times')
            [CompletionResult]::new('-Y', '-Y ', [CompletionResultType]::ParameterName, 'Only what passes this filter, in Wireshark''s display-filter language')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'The pcapng file to write; `-` is standard output')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'The pcapng file to write; `-` is standard output')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing on stderr about what was seen and not understood')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;enum' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('lookup', 'lookup', [CompletionResultType]::ParameterValue, 'Look numbers up: records, URIs in order, failover and load share')
            [CompletionResult]::new('name', 'name', [CompletionResultType]::ParameterValue, 'Print the domain name of a number')
            [CompletionResult]::new('apply', 'apply', [CompletionResultType]::ParameterValue, 'Apply a substitution expression to a number')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what is wrong or surprising in zones')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Be the name server of a lab: UDP and TCP, what is asked and answered, zones read again when they change')
            break
        }
        'imsctl;enum;lookup' {
            [CompletionResult]::new('--batch', '--batch', [CompletionResultType]::ParameterName, 'Look up the numbers of a file, one a line; `-` is standard input. A comma ends a number, # starts a comment')
            [CompletionResult]::new('--suffix', '--suffix', [CompletionResultType]::ParameterName, 'The tree where numbers are looked up: e164.arpa, e164enum.net or a private one')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'What the URI is for: sip, pstn, pstn:tel, any; sip and pstn:sip without it. May be given several times')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Read a national number in the country with this code')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'Answer from this master file and not from the network; `-` is standard input. May be given several times')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'Ask this name server; those of the system without it. May be given several times')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds to wait for an answer')
            [CompletionResult]::new('--tries', '--tries', [CompletionResultType]::ParameterName, 'How often all servers are tried')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--tcp', '--tcp', [CompletionResultType]::ParameterName, 'Ask over TCP from the start')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;enum;name' {
            [CompletionResult]::new('--suffix', '--suffix', [CompletionResultType]::ParameterName, 'The tree where numbers are looked up: e164.arpa, e164enum.net or a private one')
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Read a national number in the country with this code')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;enum;apply' {
            [CompletionResult]::new('--country', '--country', [CompletionResultType]::ParameterName, 'Read a national number in the country with this code')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--wire', '--wire', [CompletionResultType]::ParameterName, 'Take the expression as it is: a backslash that stands twice is two')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;enum;check' {
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'The domain of the network that asks: results that lead back into it are circles')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit status 1 when there is a finding of this severity or above')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;enum;serve' {
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Where to listen; port 0 takes a free one and prints it. May be given several times')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Do not write what is asked and answered')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Do not write what is asked and answered')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;dns' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Resolve a SIP URI step by step (RFC 3263)')
            [CompletionResult]::new('snaptr', 'snaptr', [CompletionResultType]::ParameterValue, 'Select nodes of the EPC by S-NAPTR (TS 29.303)')
            [CompletionResult]::new('names', 'names', [CompletionResultType]::ParameterValue, 'Print the names of 3GPP for a network, an IMSI, an APN, an area (TS 23.003)')
            break
        }
        'imsctl;dns;resolve' {
            [CompletionResult]::new('--transports', '--transports', [CompletionResultType]::ParameterName, 'What the client supports and nothing else, the best one first: udp, tcp, tls, sctp, tls-sctp, ws, wss; tls, tcp, udp and what the URI asks for without it')
            [CompletionResult]::new('--suffix', '--suffix', [CompletionResultType]::ParameterName, 'The tree where numbers are looked up: e164.arpa, e164enum.net or a private one')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'Answer from this master file and not from the network; `-` is standard input. May be given several times')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'Ask this name server; those of the system without it. May be given several times')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds to wait for an answer')
            [CompletionResult]::new('--tries', '--tries', [CompletionResultType]::ParameterName, 'How often all servers are tried')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--tcp', '--tcp', [CompletionResultType]::ParameterName, 'Ask over TCP from the start')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;dns;snaptr' {
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'Application service: x-3gpp-pgw, x-3gpp-sgw, x-3gpp-mme')
            [CompletionResult]::new('--protocol', '--protocol', [CompletionResultType]::ParameterName, 'Application protocol: x-s5-gtp, x-s8-gtp, x-s10; all without it. May be given several times')
            [CompletionResult]::new('--near', '--near', [CompletionResultType]::ParameterName, 'Put nodes in front that are close to this one (its canonical name, or a topon host)')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'Answer from this master file and not from the network; `-` is standard input. May be given several times')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'Ask this name server; those of the system without it. May be given several times')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds to wait for an answer')
            [CompletionResult]::new('--tries', '--tries', [CompletionResultType]::ParameterName, 'How often all servers are tried')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--tcp', '--tcp', [CompletionResultType]::ParameterName, 'Ask over TCP from the start')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;dns;names' {
            [CompletionResult]::new('--imsi', '--imsi', [CompletionResultType]::ParameterName, 'IMSI')
            [CompletionResult]::new('--mnc-len', '--mnc-len', [CompletionResultType]::ParameterName, 'Digits of the MNC in the IMSI; as the network was assigned without it')
            [CompletionResult]::new('--mcc', '--mcc', [CompletionResultType]::ParameterName, 'Mobile country code')
            [CompletionResult]::new('--mnc', '--mnc', [CompletionResultType]::ParameterName, 'Mobile network code')
            [CompletionResult]::new('--apn', '--apn', [CompletionResultType]::ParameterName, 'Access point name, with or without operator identifier')
            [CompletionResult]::new('--tac', '--tac', [CompletionResultType]::ParameterName, 'Tracking area code, decimal or with 0x')
            [CompletionResult]::new('--mmec', '--mmec', [CompletionResultType]::ParameterName, 'MME code, decimal or with 0x')
            [CompletionResult]::new('--mmegi', '--mmegi', [CompletionResultType]::ParameterName, 'MME group identity, decimal or with 0x')
            [CompletionResult]::new('--lac', '--lac', [CompletionResultType]::ParameterName, 'Location area code, decimal or with 0x')
            [CompletionResult]::new('--rac', '--rac', [CompletionResultType]::ParameterName, 'Routing area code, decimal or with 0x')
            [CompletionResult]::new('--enb', '--enb', [CompletionResultType]::ParameterName, 'eNodeB identity, decimal or with 0x')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'Answer from this master file and not from the network; `-` is standard input. May be given several times')
            [CompletionResult]::new('--server', '--server', [CompletionResultType]::ParameterName, 'Ask this name server; those of the system without it. May be given several times')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds to wait for an answer')
            [CompletionResult]::new('--tries', '--tries', [CompletionResultType]::ParameterName, 'How often all servers are tried')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--resolve', '--resolve', [CompletionResultType]::ParameterName, 'Ask the name servers of this system for each name')
            [CompletionResult]::new('--tcp', '--tcp', [CompletionResultType]::ParameterName, 'Ask over TCP from the start')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;charging' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('simulate', 'simulate', [CompletionResultType]::ParameterValue, 'Play a scenario: timeline, reasons, chart and totals')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Play the requests of a scenario against a real charging system, and set its answers beside ours')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Be a small charging system for a lab')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'Check the credit-control sessions of a capture')
            [CompletionResult]::new('scenarios', 'scenarios', [CompletionResultType]::ParameterValue, 'List the scenarios that come with imsctl')
            break
        }
        'imsctl;charging;simulate' {
            [CompletionResult]::new('--balance', '--balance', [CompletionResultType]::ParameterName, 'Opening balance in minor units: a call without a file')
            [CompletionResult]::new('--price', '--price', [CompletionResultType]::ParameterName, 'Price of a block: 100/60s, 1/1KiB, 10/1event')
            [CompletionResult]::new('--grant', '--grant', [CompletionResultType]::ParameterName, 'Largest grant')
            [CompletionResult]::new('--talk', '--talk', [CompletionResultType]::ParameterName, 'Seconds from answer to BYE')
            [CompletionResult]::new('--ring', '--ring', [CompletionResultType]::ParameterName, 'Seconds of ringing')
            [CompletionResult]::new('--report-at', '--report-at', [CompletionResultType]::ParameterName, 'Report this many units before a grant ends')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Units a second, for data')
            [CompletionResult]::new('--rating-group', '--rating-group', [CompletionResultType]::ParameterName, 'Rating-Group of the service')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The subscriber that is charged: E.164 number or SIP URI')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The other party')
            [CompletionResult]::new('--service-context', '--service-context', [CompletionResultType]::ParameterName, 'Service-Context-Id, such as 32260@3gpp.org')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--what-if', '--what-if', [CompletionResultType]::ParameterName, 'Vary a number and tabulate: grant=60..600/60, price=1,2,5; also threshold, talk, validity. At most two')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Draw balance, reserved and available into this file')
            [CompletionResult]::new('--pcap', '--pcap', [CompletionResultType]::ParameterName, 'Write the messages as a capture')
            [CompletionResult]::new('--carrier', '--carrier', [CompletionResultType]::ParameterName, 'What carries the messages of the capture')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Print the AVPs of every message')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;charging;run' {
            [CompletionResult]::new('--peer', '--peer', [CompletionResultType]::ParameterName, 'The charging system. May be given several times: the others are failed over to')
            [CompletionResult]::new('--origin-host', '--origin-host', [CompletionResultType]::ParameterName, 'Origin-Host')
            [CompletionResult]::new('--origin-realm', '--origin-realm', [CompletionResultType]::ParameterName, 'Origin-Realm')
            [CompletionResult]::new('--destination-realm', '--destination-realm', [CompletionResultType]::ParameterName, 'Destination-Realm')
            [CompletionResult]::new('--destination-host', '--destination-host', [CompletionResultType]::ParameterName, 'Destination-Host of requests behind the first')
            [CompletionResult]::new('--service-context', '--service-context', [CompletionResultType]::ParameterName, 'Service-Context-Id, such as 32260@3gpp.org')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The subscriber that is charged: E.164 number or SIP URI')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--real-time', '--real-time', [CompletionResultType]::ParameterName, 'Wait between requests as long as the scenario does')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;charging;serve' {
            [CompletionResult]::new('--scenario', '--scenario', [CompletionResultType]::ParameterName, 'A scenario file, or the name of one that comes with imsctl: accounts, tariff and rules')
            [CompletionResult]::new('--listen', '--listen', [CompletionResultType]::ParameterName, 'Where to listen; port 0 takes a free one and prints it')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'Keep the state in this file, across restarts and crashes')
            [CompletionResult]::new('--origin-host', '--origin-host', [CompletionResultType]::ParameterName, 'Origin-Host')
            [CompletionResult]::new('--origin-realm', '--origin-realm', [CompletionResultType]::ParameterName, 'Origin-Realm')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;charging;audit' {
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;charging;scenarios' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;explain' {
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'List the rules of `imsctl diagnose` with their thresholds; words narrow the list')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Print every candidate in full, also when there are more than two')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Print every candidate in full, also when there are more than two')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;fields' {
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;aka' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('vectors', 'vectors', [CompletionResultType]::ParameterValue, 'Compute a challenge by MILENAGE: MAC, RES, CK, IK, AK, AUTN and OPc')
            [CompletionResult]::new('response', 'response', [CompletionResultType]::ParameterValue, 'Compute the digest response to a nonce, or say what is wrong with one')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check every challenge and response of the REGISTERs in a capture')
            break
        }
        'imsctl;aka;vectors' {
            [CompletionResult]::new('--keys', '--keys', [CompletionResultType]::ParameterName, 'File of keys (TOML)')
            [CompletionResult]::new('--k', '--k', [CompletionResultType]::ParameterName, 'Subscriber key. Everybody on the machine can read a command line: prefer a file')
            [CompletionResult]::new('--opc', '--opc', [CompletionResultType]::ParameterName, 'Operator constant of the subscriber (OPc)')
            [CompletionResult]::new('--op', '--op', [CompletionResultType]::ParameterName, 'Operator constant (OP), from which OPc is derived')
            [CompletionResult]::new('--rand', '--rand', [CompletionResultType]::ParameterName, 'Random number, 16 octets')
            [CompletionResult]::new('--sqn', '--sqn', [CompletionResultType]::ParameterName, 'Sequence number, 6 octets')
            [CompletionResult]::new('--amf', '--amf', [CompletionResultType]::ParameterName, 'Authentication management field, 2 octets; 8000 without it')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;aka;response' {
            [CompletionResult]::new('--keys', '--keys', [CompletionResultType]::ParameterName, 'File of keys (TOML)')
            [CompletionResult]::new('--k', '--k', [CompletionResultType]::ParameterName, 'Subscriber key. Everybody on the machine can read a command line: prefer a file')
            [CompletionResult]::new('--opc', '--opc', [CompletionResultType]::ParameterName, 'Operator constant of the subscriber (OPc)')
            [CompletionResult]::new('--op', '--op', [CompletionResultType]::ParameterName, 'Operator constant (OP), from which OPc is derived')
            [CompletionResult]::new('--nonce', '--nonce', [CompletionResultType]::ParameterName, 'The nonce of the challenge')
            [CompletionResult]::new('--username', '--username', [CompletionResultType]::ParameterName, 'The complete IMPI')
            [CompletionResult]::new('--realm', '--realm', [CompletionResultType]::ParameterName, 'The realm')
            [CompletionResult]::new('--uri', '--uri', [CompletionResultType]::ParameterName, 'The parameter uri of the Authorization header field; `sip:REALM` without it')
            [CompletionResult]::new('--request-uri', '--request-uri', [CompletionResultType]::ParameterName, 'The Request-URI, to tell whether it was used in place of uri')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'The method')
            [CompletionResult]::new('--qop', '--qop', [CompletionResultType]::ParameterName, 'auth or auth-int')
            [CompletionResult]::new('--nc', '--nc', [CompletionResultType]::ParameterName, 'Nonce count')
            [CompletionResult]::new('--cnonce', '--cnonce', [CompletionResultType]::ParameterName, 'Nonce of the client')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'The body, which auth-int covers')
            [CompletionResult]::new('--algorithm', '--algorithm', [CompletionResultType]::ParameterName, 'AKAv1-MD5 or AKAv2-MD5')
            [CompletionResult]::new('--res', '--res', [CompletionResultType]::ParameterName, 'RES or XRES, in place of keys')
            [CompletionResult]::new('--auts', '--auts', [CompletionResultType]::ParameterName, 'The parameter auts of a resynchronisation')
            [CompletionResult]::new('--response', '--response', [CompletionResultType]::ParameterName, 'A response to compare with; exit status 1 when it is another')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;aka;check' {
            [CompletionResult]::new('--keys', '--keys', [CompletionResultType]::ParameterName, 'File of keys (TOML)')
            [CompletionResult]::new('--k', '--k', [CompletionResultType]::ParameterName, 'Subscriber key. Everybody on the machine can read a command line: prefer a file')
            [CompletionResult]::new('--opc', '--opc', [CompletionResultType]::ParameterName, 'Operator constant of the subscriber (OPc)')
            [CompletionResult]::new('--op', '--op', [CompletionResultType]::ParameterName, 'Operator constant (OP), from which OPc is derived')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--esp-keys', '--esp-keys', [CompletionResultType]::ParameterName, 'Print the IPsec security associations in the form of Wireshark''s esp_sa file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;ifc' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Say which application servers a request goes to, in which order, and why')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Point at what is wrong or surprising in a profile')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a profile as a table and as boolean expressions')
            break
        }
        'imsctl;ifc;test' {
            [CompletionResult]::new('--from-capture', '--from-capture', [CompletionResultType]::ParameterName, 'Take the profile from the User-Data of an SAA or PPR in a capture')
            [CompletionResult]::new('--subscriber', '--subscriber', [CompletionResultType]::ParameterName, 'Only the profile of this subscriber: IMSI, number, IMPI or IMPU')
            [CompletionResult]::new('--sip', '--sip', [CompletionResultType]::ParameterName, 'The request: a file with one SIP message, `-` for standard input, or with --frame a capture')
            [CompletionResult]::new('--frame', '--frame', [CompletionResultType]::ParameterName, 'Take the message that this frame completes, from --sip or else from --from-capture')
            [CompletionResult]::new('--case', '--case', [CompletionResultType]::ParameterName, 'The session case; derived from the request where that is possible')
            [CompletionResult]::new('--registration-type', '--registration-type', [CompletionResultType]::ParameterName, 'Which registration a REGISTER is')
            [CompletionResult]::new('--served-user', '--served-user', [CompletionResultType]::ParameterName, 'The public identity whose service profile counts')
            [CompletionResult]::new('--failed-as', '--failed-as', [CompletionResultType]::ParameterName, 'An application server that does not answer; DefaultHandling then decides. May be given several times')
            [CompletionResult]::new('--shared-ifc', '--shared-ifc', [CompletionResultType]::ParameterName, 'Shared sets of criteria: a document with SetID, or a number and a profile. May be given several times')
            [CompletionResult]::new('--ruri-mode', '--ruri-mode', [CompletionResultType]::ParameterName, 'What RequestURI is compared with: host and port or number, or the complete Request-URI')
            [CompletionResult]::new('--dialect', '--dialect', [CompletionResultType]::ParameterName, 'Read the profile as this implementation does')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--registered', '--registered', [CompletionResultType]::ParameterName, 'The served subscriber is registered')
            [CompletionResult]::new('--unregistered', '--unregistered', [CompletionResultType]::ParameterName, 'The served subscriber is not registered')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Evaluate ConditionTypeDNF and a bare Header as what was probably meant')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;ifc;lint' {
            [CompletionResult]::new('--from-capture', '--from-capture', [CompletionResultType]::ParameterName, 'Take the profile from the User-Data of an SAA or PPR in a capture')
            [CompletionResult]::new('--subscriber', '--subscriber', [CompletionResultType]::ParameterName, 'Only the profile of this subscriber: IMSI, number, IMPI or IMPU')
            [CompletionResult]::new('--sip', '--sip', [CompletionResultType]::ParameterName, 'A request to judge the patterns against: a file with one SIP message')
            [CompletionResult]::new('--fail-on', '--fail-on', [CompletionResultType]::ParameterName, 'Exit status 1 when there is a finding of this severity or above')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;ifc;show' {
            [CompletionResult]::new('--from-capture', '--from-capture', [CompletionResultType]::ParameterName, 'Take the profile from the User-Data of an SAA or PPR in a capture')
            [CompletionResult]::new('--subscriber', '--subscriber', [CompletionResultType]::ParameterName, 'Only the profile of this subscriber: IMSI, number, IMPI or IMPU')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;sms' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('craft', 'craft', [CompletionResultType]::ParameterValue, 'Write a text as TPDU, RP message, SIP MESSAGE, capture or SIPp scenario')
            [CompletionResult]::new('decode', 'decode', [CompletionResultType]::ParameterValue, 'Read TPDU, RP and CP messages from hexadecimal digits, files or captures')
            break
        }
        'imsctl;sms;craft' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Sender: a name of at most 11 characters, a number, or +number')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Receiver: a number or +number')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'The text')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'User data as hexadecimal digits, sent as 8-bit data')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Message type')
            [CompletionResult]::new('--encoding', '--encoding', [CompletionResultType]::ParameterName, 'Alphabet; without it GSM 7-bit when the text fits, else UCS2')
            [CompletionResult]::new('--national', '--national', [CompletionResultType]::ParameterName, 'National tables, locking and single shift: turkish, spanish, portuguese, bengali, gujarati, hindi, kannada, malayalam, oriya, punjabi, tamil, telugu, urdu')
            [CompletionResult]::new('--single-shift', '--single-shift', [CompletionResultType]::ParameterName, 'National single-shift table only')
            [CompletionResult]::new('--locking-shift', '--locking-shift', [CompletionResultType]::ParameterName, 'National locking-shift table only')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'Reference of a text in several parts')
            [CompletionResult]::new('--ports', '--ports', [CompletionResultType]::ParameterName, 'Destination and originator port')
            [CompletionResult]::new('--udh', '--udh', [CompletionResultType]::ParameterName, 'Further user data header elements, as hexadecimal digits without the header''s length')
            [CompletionResult]::new('--class', '--class', [CompletionResultType]::ParameterName, 'Message class; 0 is shown at once and not kept (flash)')
            [CompletionResult]::new('--waiting', '--waiting', [CompletionResultType]::ParameterName, 'Message waiting indication: voice, fax, email or other; with `-off` to clear it')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Replace an earlier text of this type')
            [CompletionResult]::new('--pid', '--pid', [CompletionResultType]::ParameterName, 'Protocol identifier')
            [CompletionResult]::new('--dcs', '--dcs', [CompletionResultType]::ParameterName, 'Data coding scheme, in place of the one the other options make')
            [CompletionResult]::new('--validity', '--validity', [CompletionResultType]::ParameterName, 'Validity period: `30m`, `12h`, `2d`, `3w`, seconds as `90s`, a time, or seven octets as `enhanced:HEX`')
            [CompletionResult]::new('--mr', '--mr', [CompletionResultType]::ParameterName, 'Message reference (TP-MR)')
            [CompletionResult]::new('--scts', '--scts', [CompletionResultType]::ParameterName, 'Service centre time stamp with its time zone; now in UTC without it')
            [CompletionResult]::new('--discharge', '--discharge', [CompletionResultType]::ParameterName, 'Discharge time of a status report; the time stamp without it')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status of a status report')
            [CompletionResult]::new('--fcs', '--fcs', [CompletionResultType]::ParameterName, 'Failure cause: makes a report one for an error')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'Type and message number of a command')
            [CompletionResult]::new('--rp-da', '--rp-da', [CompletionResultType]::ParameterName, 'Fill RP-Destination-Address towards the phone. This is a fault (TS 24.011 §7.3.1.1) that iPhones answer by dropping the text: only to reproduce it')
            [CompletionResult]::new('--rp-mr', '--rp-mr', [CompletionResultType]::ParameterName, 'Reference of the RP message')
            [CompletionResult]::new('--rp-cause', '--rp-cause', [CompletionResultType]::ParameterName, 'Cause of an RP-ERROR')
            [CompletionResult]::new('--smsc', '--smsc', [CompletionResultType]::ParameterName, 'Address of the service centre')
            [CompletionResult]::new('--request-uri', '--request-uri', [CompletionResultType]::ParameterName, 'Request-URI and To of the MESSAGE')
            [CompletionResult]::new('--identity', '--identity', [CompletionResultType]::ParameterName, 'From and the asserted or preferred identity of the MESSAGE')
            [CompletionResult]::new('--domain', '--domain', [CompletionResultType]::ParameterName, 'Domain of the addresses that are made up')
            [CompletionResult]::new('--route', '--route', [CompletionResultType]::ParameterName, 'Route of the MESSAGE, as `<sip:…;lr>`')
            [CompletionResult]::new('--in-reply-to', '--in-reply-to', [CompletionResultType]::ParameterName, 'Call-ID of the MESSAGE that this one reports on')
            [CompletionResult]::new('--pcap', '--pcap', [CompletionResultType]::ParameterName, 'Write the messages as a capture')
            [CompletionResult]::new('--sipp', '--sipp', [CompletionResultType]::ParameterName, 'Write a SIPp scenario')
            [CompletionResult]::new('--send', '--send', [CompletionResultType]::ParameterName, 'Send the SIP MESSAGE and wait for the answer and the RP-ACK: `udp:127.0.0.1:5060`, `tcp:[::1]:5060`')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'How long to wait for the answer and for the report, in seconds each')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--wide', '--wide', [CompletionResultType]::ParameterName, 'The reference has 16 bits instead of 8')
            [CompletionResult]::new('--status-report', '--status-report', [CompletionResultType]::ParameterName, 'Ask for a status report, or say that one will be returned')
            [CompletionResult]::new('--more', '--more', [CompletionResultType]::ParameterName, 'More messages are waiting')
            [CompletionResult]::new('--reject-duplicates', '--reject-duplicates', [CompletionResultType]::ParameterName, 'Reject duplicates')
            [CompletionResult]::new('--reply-path', '--reply-path', [CompletionResultType]::ParameterName, 'A reply path is set')
            [CompletionResult]::new('--rp', '--rp', [CompletionResultType]::ParameterName, 'Print the RP message')
            [CompletionResult]::new('--sip', '--sip', [CompletionResultType]::ParameterName, 'Print the SIP MESSAGE, body and all')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print nothing but the octets')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print nothing but the octets')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;sms;decode' {
            [CompletionResult]::new('--direction', '--direction', [CompletionResultType]::ParameterName, 'Which way a bare TPDU goes')
            [CompletionResult]::new('--layer', '--layer', [CompletionResultType]::ParameterName, 'What the octets are, instead of what they look like')
            [CompletionResult]::new('--from-capture', '--from-capture', [CompletionResultType]::ParameterName, 'Read every text in a capture')
            [CompletionResult]::new('-Y', '-Y ', [CompletionResultType]::ParameterName, 'Only what passes this filter, in Wireshark''s display-filter language')
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;completions' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;man' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'imsctl;config' {
            [CompletionResult]::new('-T', '-T ', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'What to print')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'How times are printed, as tshark''s -t')
            [CompletionResult]::new('--hosts', '--hosts', [CompletionResultType]::ParameterName, 'Names for addresses: lines of `address name` or `address:port name`')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'How the screens look')
            [CompletionResult]::new('--key-preset', '--key-preset', [CompletionResultType]::ParameterName, 'The keys of the screens')
            [CompletionResult]::new('--threshold', '--threshold', [CompletionResultType]::ParameterName, 'Another value for a threshold: sip-unanswered=10s. May be given several times')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Print thresholds and keys that nobody set too')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
