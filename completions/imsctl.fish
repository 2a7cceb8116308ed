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
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "fields" -d 'List the fields that can be filtered and printed'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "man" -d 'Print the manual page of a command'
complete -c imsctl -n "__fish_imsctl_needs_command" -f -a "config" -d 'Show the settings in force and where each comes from'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s T -d 'What to print' -r -f -a "text\t'One line a message'
fields\t'One row a frame with the fields of -e, as tshark prints them'
csv\t'One row a message, or with -e one row a frame'
json\t'One object a message, one a line'"
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s e -d 'A field to print with -T fields, csv or json, under Wireshark\'s name; `imsctl fields` lists them' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s E -d 'How -T fields is written: header=y, separator=/t, aggregator=, occurrence=f|l|a, quote=d|s|n, bom=y' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s Y -d 'Print only what passes this filter, in Wireshark\'s display-filter language' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s c -d 'Stop after this many frames' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l from -d 'Print nothing before this time: 2026-11-23T11:06:07 (UTC), or seconds since the first frame' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l to -d 'Print nothing after this time' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s t -d 'How times are printed, as tshark\'s -t' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l hosts -d 'Names for addresses: lines of `address name` or `address:port name`' -r -F
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s d -d 'Say what a port speaks: tcp.port==3871,diameter' -r
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s V -d 'Print everything a message says, as a tree'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s x -d 'Print the octets of each message too'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s q -l quiet -d 'Say nothing on stderr about what was seen and not decoded'
complete -c imsctl -n "__fish_imsctl_using_subcommand decode" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand fields" -s T -l format -d 'How to print: text, or an object a line' -r -f -a "text\t'Aligned columns'
json\t'JSON'"
complete -c imsctl -n "__fish_imsctl_using_subcommand fields" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand fields" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand completions" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand man" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -s T -l format -d 'How to print' -r -f -a "text\t'Aligned columns'
json\t'JSON'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c imsctl -n "__fish_imsctl_using_subcommand config" -s h -l help -d 'Print help (see more with \'--help\')'
