# Runs in a pod: what is new in its logs, in one round trip.
#
#   sh -s MAXIMUM [NAME INODE OFFSET]…     how many bytes of a log at most, and where the reader stands in each
#
# "# time SECONDS ZONE", then for each log with something new "# log NAME INODE START SIZE CHANGED" and its lines, each
# after a ">"; an empty line after them says that the last one was whole. Few programs: each costs milliseconds here.
maximum=$1
shift

place() { # NAME [NAME INODE OFFSET]…: sets inode_before, offset
    wanted=$1
    shift
    inode_before= offset=0
    while [ $# -ge 3 ]; do
        if [ "$1" = "$wanted" ]; then inode_before=$2 offset=$3; fi
        shift 3
    done
}

date '+# time %s.%N %z'
stat -c '%i %s %.3Y %n' /var/log/pinacle/*.log 2>/dev/null | while read -r inode size changed log; do
    name=${log##*/} name=${name%.log}
    place "$name" "$@"
    start=$offset
    # Another file, or one that was emptied under its writer, begins anew.
    if [ "$inode" != "$inode_before" ] || [ "$size" -lt "$start" ]; then start=0; fi
    if [ $((size - start)) -gt "$maximum" ]; then start=$((size - maximum)); fi
    if [ "$size" -eq "$start" ] && [ "$inode" = "$inode_before" ]; then continue; fi
    echo "# log $name $inode $start $size $changed"
    tail -c "+$((start + 1))" "$log" | head -c "$((size - start))" | sed 's/^/>/'
    echo
done
