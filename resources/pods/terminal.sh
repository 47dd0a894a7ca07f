# A terminal on the tmux session $1, which outlives whoever looks at it. Run in the pod, on a terminal.
# What an earlier visit left above the screen is printed first, with $2 = history.
target="=$1:"
if ! tmux -u has-session -t "=$1" 2>/dev/null; then
    # As a child of the pod's init: what is started from outside ends with whoever started it.
    /usr/lib/pinacle/as-init tmux -u new-session -d -s "$1" -c "$PWD" "exec bash -l" || exit
elif [ "$2" = history ]; then
    tmux capture-pane -epS -5000 -E -1 -t "$target"
    # What is on the screen now would be cleared: up and out of it, into the scrollback.
    stty size | { read -r rows _ && printf "%$((rows - 1))s" '' | tr ' ' '\n'; }
fi
# Lines that leave the screen go to the scrollback of who looks on: no second screen, no status line. Colours and links
# arrive as programs print them, and programs that ask are told whether somebody is there.
exec tmux -u set-option -s "terminal-overrides[90]" "xterm-256color:smcup@:rmcup@" \; \
    set-option -sq "terminal-features[90]" "xterm-256color:RGB:hyperlinks" \; set-option -s focus-events on \; \
    set-option -t "$target" status off \; set-option -t "$target" window-size latest \; attach-session -d -t "$target"
