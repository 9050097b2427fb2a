package tunebook.kernel.engine;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts checks into a method, at its entry and before its backward branches. Every loop has a backward branch and every
 * recursion a method entry, so code that runs for long comes by a check. A check takes nothing from the operand stack
 * and leaves nothing there, so frames stay as they are.
 */
final class StopChecks extends Allocations {
    private final boolean allocates;
    private final boolean inLoops;
    /** How many allocations stand before the labels that were passed. */
    private final Map<Label, Integer> passed = new HashMap<>();

    /**
     * @param allocates whether the method may allocate memory
     * @param inLoops whether there is room for checks in loops
     */
    StopChecks(MethodVisitor next, boolean allocates, boolean inLoops) {
        super(next);
        this.allocates = allocates;
        this.inLoops = inLoops;
    }

    private void check(boolean memory) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, GuardWeaver.GUARD, memory ? "checkMemory" : "check", "()V", false);
    }

    private void checkIfBackward(Label target, Label... targets) {
        int before = passed.getOrDefault(target, Integer.MAX_VALUE);
        for (var label : targets) {
            before = Math.min(before, passed.getOrDefault(label, Integer.MAX_VALUE));
        }
        if (before < Integer.MAX_VALUE && inLoops) {
            check(count() > before || !SafepointPolls.areInCountedLoops());
        }
    }

    @Override
    public void visitCode() {
        super.visitCode();
        check(allocates);
    }

    @Override
    public void visitLabel(Label label) {
        passed.put(label, count());
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        checkIfBackward(label);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        checkIfBackward(otherwise, labels);
        super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        checkIfBackward(otherwise, labels);
        super.visitLookupSwitchInsn(otherwise, keys, labels);
    }
}
