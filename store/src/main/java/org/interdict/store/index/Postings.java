package org.interdict.store.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Lists of numbers under keys, as [PostingsWriter] wrote them, read where they lie. Shared by
/// threads; a [Cursor] is not.
final class Postings {
    private static final ValueLayout.OfLong FIXED =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private final long groups;
    private final long lists;
    private final long numbers;
    private final long end;

    /// @param bytes exactly those that were written
    Postings(MemorySegment bytes) {
        this.bytes = bytes;
        long tail = bytes.byteSize() - 32;
        this.groups = bytes.get(FIXED, tail);
        this.lists = bytes.get(FIXED, tail + 8);
        this.numbers = bytes.get(FIXED, tail + 16);
        this.end = bytes.get(FIXED, tail + 24);
    }

    /// Lists that are not empty.
    long lists() {
        return lists;
    }

    /// Numbers in all lists.
    long numbers() {
        return numbers;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /// The key at which a group begins.
    private long key(long group) {
        return bytes.get(FIXED, end + 16 * group);
    }

    private long offset(long group) {
        return bytes.get(FIXED, end + 16 * group + 8);
    }

    /// A way through the lists.
    final class Cursor implements Lists {
        private long at;
        private long list = -1;
        private long key;
        private int count;
        private long from; // of the list's numbers
        private long behind; // the list, if that is known
        private byte[] buffer = new byte[256];
        private int[] read = {};
        private boolean isRead;

        /// Goes to the next list; false behind the last.
        @Override
        public boolean next() {
            if (list >= 0 && list < lists) step();
            if (list + 1 >= lists) {
                list = lists;
                return false;
            }
            list++;
            head();
            return true;
        }

        /// Goes to the first list whose key is not below `wanted`; false if there is none.
        boolean seek(long wanted) {
            if (groups == 0) return false;
            long low = 0;
            long high = groups - 1;
            while (low < high) {
                long middle = (low + high + 1) >>> 1;
                if (Postings.this.key(middle) <= wanted) low = middle;
                else high = middle - 1;
            }
            // From where it stands it may be nearer.
            boolean ahead =
                    list >= 0
                            && list < lists
                            && key <= wanted
                            && list / PostingsWriter.GROUP >= low;
            if (!ahead) {
                list = low * PostingsWriter.GROUP;
                at = offset(low);
                head();
            }
            while (key < wanted) if (!next()) return false;
            return true;
        }

        /// Whether there is a list with this key; the cursor then stands on it.
        boolean find(long wanted) {
            return seek(wanted) && key == wanted;
        }

        @Override
        public long key() {
            return key;
        }

        /// How many numbers the list has.
        @Override
        public int count() {
            return count;
        }

        /// The numbers of the list, rising: the first [#count] of the array, which is used again.
        @Override
        public int[] numbers() {
            if (isRead) return read;
            if (read.length < count) read = new int[Math.max(count, 2 * read.length)];
            if (count == 1) {
                read[0] = (int) number(from);
                behind = at;
            } else {
                long most = behind > 0 ? behind - from : Math.min(end - from, 8L * count + 16);
                int length = (int) most;
                if (buffer.length < length + RisingNumbers.PADDING)
                    buffer = new byte[Math.max(length + RisingNumbers.PADDING, 2 * buffer.length)];
                MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, buffer, 0, length);
                behind = from + RisingNumbers.read(buffer, 0, count, read);
            }
            isRead = true;
            return read;
        }

        /// The same, or an array of nothing for a list that is not wanted.
        int[] numbers(int wanted) {
            return wanted == 0 ? read : numbers();
        }

        /// The same in an array of its own.
        int[] copy() {
            return Arrays.copyOf(numbers(), count);
        }

        private void head() {
            if (list % PostingsWriter.GROUP == 0) {
                key = Postings.this.key(list / PostingsWriter.GROUP);
                number(at);
            } else {
                key += number(at);
            }
            count = (int) number(at);
            isRead = false;
            behind = 0;
            if (count >= PostingsWriter.LONG) {
                long length = number(at);
                behind = at + length;
            }
            from = at;
        }

        /// Behind the list.
        private void step() {
            if (behind == 0) numbers();
            at = behind;
        }

        private long number(long offset) {
            long value = 0;
            long here = offset;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes.get(ValueLayout.JAVA_BYTE, here++);
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) break;
            }
            at = here;
            return value;
        }
    }
}
