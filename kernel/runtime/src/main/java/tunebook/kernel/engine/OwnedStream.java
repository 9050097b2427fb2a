package tunebook.kernel.engine;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/**
 * A parallel stream whose parts belong to a run, whoever works on them: each part is walked through as a task of the
 * run.
 */
final class OwnedStream {
    private OwnedStream() {}

    /** The same stream; the given one is used up. */
    static BaseStream<?, ?> of(Execution execution, BaseStream<?, ?> stream) {
        if (stream instanceof IntStream ints) {
            return StreamSupport.intStream(new Ints(execution, ints.spliterator()), true)
                    .onClose(stream::close);
        } else if (stream instanceof LongStream longs) {
            return StreamSupport.longStream(new Longs(execution, longs.spliterator()), true)
                    .onClose(stream::close);
        } else if (stream instanceof DoubleStream doubles) {
            return StreamSupport.doubleStream(new Doubles(execution, doubles.spliterator()), true)
                    .onClose(stream::close);
        }
        return StreamSupport.stream(new Objects<>(execution, stream.spliterator()), true)
                .onClose(stream::close);
    }

    private abstract static class Part<T, S extends Spliterator<T>> implements Spliterator<T> {
        final Execution execution;
        final S source;

        Part(Execution execution, S source) {
            this.execution = execution;
            this.source = source;
        }

        @Override
        public long estimateSize() {
            return source.estimateSize();
        }

        @Override
        public long getExactSizeIfKnown() {
            return source.getExactSizeIfKnown();
        }

        @Override
        public int characteristics() {
            return source.characteristics();
        }

        @Override
        public Comparator<? super T> getComparator() {
            return source.getComparator();
        }
    }

    private static final class Objects<T> extends Part<T, Spliterator<T>> {
        Objects(Execution execution, Spliterator<T> source) {
            super(execution, source);
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            return execution.test(() -> source.tryAdvance(action));
        }

        @Override
        public void forEachRemaining(Consumer<? super T> action) {
            execution.work(() -> source.forEachRemaining(action));
        }

        @Override
        public Spliterator<T> trySplit() {
            var part = source.trySplit();
            return part == null ? null : new Objects<>(execution, part);
        }
    }

    private static final class Ints extends Part<Integer, Spliterator.OfInt> implements Spliterator.OfInt {
        Ints(Execution execution, Spliterator.OfInt source) {
            super(execution, source);
        }

        @Override
        public boolean tryAdvance(IntConsumer action) {
            return execution.test(() -> source.tryAdvance(action));
        }

        @Override
        public void forEachRemaining(IntConsumer action) {
            execution.work(() -> source.forEachRemaining(action));
        }

        @Override
        public Spliterator.OfInt trySplit() {
            var part = source.trySplit();
            return part == null ? null : new Ints(execution, part);
        }
    }

    private static final class Longs extends Part<Long, Spliterator.OfLong> implements Spliterator.OfLong {
        Longs(Execution execution, Spliterator.OfLong source) {
            super(execution, source);
        }

        @Override
        public boolean tryAdvance(LongConsumer action) {
            return execution.test(() -> source.tryAdvance(action));
        }

        @Override
        public void forEachRemaining(LongConsumer action) {
            execution.work(() -> source.forEachRemaining(action));
        }

        @Override
        public Spliterator.OfLong trySplit() {
            var part = source.trySplit();
            return part == null ? null : new Longs(execution, part);
        }
    }

    private static final class Doubles extends Part<Double, Spliterator.OfDouble> implements Spliterator.OfDouble {
        Doubles(Execution execution, Spliterator.OfDouble source) {
            super(execution, source);
        }

        @Override
        public boolean tryAdvance(DoubleConsumer action) {
            return execution.test(() -> source.tryAdvance(action));
        }

        @Override
        public void forEachRemaining(DoubleConsumer action) {
            execution.work(() -> source.forEachRemaining(action));
        }

        @Override
        public Spliterator.OfDouble trySplit() {
            var part = source.trySplit();
            return part == null ? null : new Doubles(execution, part);
        }
    }
}
