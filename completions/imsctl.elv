
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
            cand fields 'List the fields that can be filtered and printed'
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
        &'imsctl;fields'= {
            cand -T 'How to print: text, or an object a line'
            cand --format 'How to print: text, or an object a line'
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
