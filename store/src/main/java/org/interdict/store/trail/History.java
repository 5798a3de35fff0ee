package org.interdict.store.trail;

import java.util.Arrays;

/// One machine: what each look says of it, in time. The same object is filled again for the next.
///
/// What is said is that a member was reached, whole or in part, that something is on it, or that it
/// went from it. Of one look that a member was reached comes first, then what is there, then what
/// went.
final class History {
    private static final int PART = 0;
    private static final int WHOLE = 1;

    private int machine;
    private int[] members = {};
    private int size;
    private int[] looks = new int[64];
    private int[] who = new int[64];
    private int[] says = new int[64];

    /// That a look reached a member, as [Histories] keeps it.
    static long reached(int look, boolean whole) {
        return (long) look << 32 | (whole ? WHOLE : PART);
    }

    /// That a look shows something on a member, or says that it went.
    static long shows(int look, int group, boolean there) {
        int says = 2 + group;
        return (long) look << 32 | (there ? says : says | 1L << 31);
    }

    void begin(int machine, int[] members) {
        this.machine = machine;
        this.members = members;
        size = 0;
    }

    /// @param member its place among the members
    void add(long what, int member) {
        if (size == looks.length) {
            looks = Arrays.copyOf(looks, 2 * size);
            who = Arrays.copyOf(who, 2 * size);
            says = Arrays.copyOf(says, 2 * size);
        }
        looks[size] = (int) (what >>> 32);
        who[size] = member;
        says[size++] = (int) what;
    }

    /// The lowest number of the machine's.
    int machine() {
        return machine;
    }

    /// Those that some look reached, rising.
    int[] members() {
        return members;
    }

    int size() {
        return size;
    }

    /// The look's place in time.
    int look(int at) {
        return looks[at];
    }

    /// The place of the member of which it speaks.
    int member(int at) {
        return who[at];
    }

    boolean isReached(int at) {
        return says[at] == PART || says[at] == WHOLE;
    }

    boolean isWhole(int at) {
        return says[at] == WHOLE;
    }

    /// Whether something is there; else, if no member was reached, it went.
    boolean isThere(int at) {
        return says[at] > WHOLE;
    }

    /// The number of the judgement of what is there or went.
    int group(int at) {
        return (says[at] & Integer.MAX_VALUE) - 2;
    }
}
