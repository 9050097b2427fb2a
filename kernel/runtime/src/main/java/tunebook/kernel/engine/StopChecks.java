package tunebook.kernel.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts checks into a method, at its entry and before its backward branches. Every loop has a backward branch and every
 * recursion a method entry, so code that runs for long comes by a check. A check takes nothing from the operand stack
 * and leaves nothing there, so frames stay as they are.
 */
final class StopChecks extends Allocations {
    /** What loops need. */
    enum Loops {
        /** A check, for the virtual machine can halt their compiled code. */
        POLLED,
        /** A check that reads memory, for it cannot halt some. */
        UNPOLLED,
        /** None: there is no room. */
        UNCHECKED
    }

    private final boolean fills;
    private final Loops loops;
    /** What stands before the labels that were passed. */
    private final Map<Label, MemoryUse> passed = new HashMap<>();

    /**
     * @param fills whether the method may fill the heap when it is called without end
     * @param loops what its loops need
     */
    StopChecks(MethodVisitor next, boolean fills, Loops loops) {
        super(next);
        this.fills = fills;
        this.loops = loops;
    }

    private void check(boolean memory) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, GuardWeaver.GUARD, memory ? "checkMemory" : "check", "()V", false);
    }

    private void checkIfBackward(Stream<Label> targets) {
        var headers = targets.map(passed::get).filter(Objects::nonNull).toList();
        if (!headers.isEmpty() && loops != Loops.UNCHECKED) {
            check(loops == Loops.UNPOLLED
                    || headers.stream().anyMatch(before -> use().since(before).fillsInLoop()));
        }
    }

    @Override
    public void visitCode() {
        super.visitCode();
        check(fills);
    }

    @Override
    public void visitLabel(Label label) {
        passed.put(label, use());
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        checkIfBackward(Stream.of(label));
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        checkIfBackward(Stream.concat(Stream.of(otherwise), Stream.of(labels)));
        super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        checkIfBackward(Stream.concat(Stream.of(otherwise), Stream.of(labels)));
        super.visitLookupSwitchInsn(otherwise, keys, labels);
    }
}
