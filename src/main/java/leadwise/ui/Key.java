package leadwise.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A key or a combination: `L`, `+`, `F2`, `Page Down`, `Ctrl+Shift+O`.
///
/// A sign without Ctrl or Alt is known by what is typed, not by where it lies: where + and < lie
/// differs between keyboards.
///
/// @param control Ctrl, on macOS Command
/// @param shift never with a single sign, which says so itself
/// @param name a sign in upper case or the name that JavaFX gives the key
public record Key(boolean control, boolean alt, boolean shift, String name) {

    private static final String CONTROL = "Ctrl+";
    private static final String ALT = "Alt+";
    private static final String SHIFT = "Shift+";

    /// What moves the focus, types, or acts on the control that has the focus.
    private static final Set<KeyCode> OF_CONTROLS =
            Set.of(
                    KeyCode.ENTER,
                    KeyCode.SPACE,
                    KeyCode.TAB,
                    KeyCode.ESCAPE,
                    KeyCode.DELETE,
                    KeyCode.BACK_SPACE,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.KP_LEFT,
                    KeyCode.KP_RIGHT,
                    KeyCode.KP_UP,
                    KeyCode.KP_DOWN);

    private static final Set<String> ALONE_IN_TEXT =
            Set.of("Home", "End", "Insert", "Delete", "Left", "Right", "Up", "Down");

    private static final Set<String> WITH_CONTROL_IN_TEXT =
            Set.of(
                    "A",
                    "C",
                    "V",
                    "X",
                    "Y",
                    "Z",
                    "Home",
                    "End",
                    "Left",
                    "Right",
                    "Up",
                    "Down",
                    "Insert",
                    "Delete",
                    "Backspace",
                    "Tab");

    /// Reads what [#toString] writes; empty where it is no key.
    public static Optional<Key> parse(String text) {
        var rest = text.strip();
        boolean control = rest.startsWith(CONTROL);
        rest = control ? rest.substring(CONTROL.length()) : rest;
        boolean alt = rest.startsWith(ALT);
        rest = alt ? rest.substring(ALT.length()) : rest;
        boolean shift = rest.startsWith(SHIFT);
        rest = shift ? rest.substring(SHIFT.length()) : rest;
        var key = new Key(control, alt, shift, rest);
        return rest.isEmpty() || (key.isSign() && shift) || (rest.length() > 1 && !isCode(rest))
                ? Optional.empty()
                : Optional.of(key);
    }

    /// The key of an event of the kind KEY_PRESSED; empty where KEY_TYPED will tell, and for keys
    /// that belong to the control with the focus.
    static Optional<Key> pressed(KeyEvent event) {
        var code = event.getCode();
        boolean control = event.isShortcutDown();
        boolean alt = event.isAltDown();
        boolean plain = !control && !alt;
        if (code.isModifierKey()
                || code == KeyCode.UNDEFINED
                || (plain && (OF_CONTROLS.contains(code) || !isNamed(code)))) {
            return Optional.empty();
        }
        var name = name(code);
        // where plus needs Shift, it is plus all the same
        boolean shift = event.isShiftDown() && !name.equals(KeyCode.PLUS.getName());
        return Optional.of(new Key(control, alt, shift, name));
    }

    /// The key of an event of the kind KEY_TYPED; empty where it is no visible sign.
    static Optional<Key> typed(KeyEvent event) {
        var sign = event.getCharacter();
        return event.isShortcutDown()
                        || event.isAltDown()
                        || sign.codePointCount(0, sign.length()) != 1
                        || sign.isBlank()
                        || Character.isISOControl(sign.codePointAt(0))
                ? Optional.empty()
                : Optional.of(new Key(false, false, false, upper(sign)));
    }

    /// Whether it is a single sign, which text fields keep for themselves.
    public boolean isSign() {
        return !control && !alt && name.codePointCount(0, name.length()) == 1;
    }

    /// As it stands on the keys, in the language of the window.
    public String words() {
        List<String> parts = new ArrayList<>();
        if (control) {
            parts.add(Messages.text("key.control"));
        }
        if (alt) {
            parts.add(Messages.text("key.alt"));
        }
        if (shift) {
            parts.add(Messages.text("key.shift"));
        }
        parts.add(
                switch (name) {
                    case "Page Down" -> Messages.text("key.pageDown");
                    case "Page Up" -> Messages.text("key.pageUp");
                    case "Enter" -> Messages.text("key.enter");
                    case "Delete" -> Messages.text("key.delete");
                    case "Comma" -> ",";
                    case "Plus" -> "+";
                    case "Minus" -> "−";
                    case "Left" -> "←";
                    case "Right" -> "→";
                    case "Up" -> "↑";
                    case "Down" -> "↓";
                    case "-" -> "−";
                    default -> name;
                });
        return String.join("+", parts);
    }

    @Override
    public String toString() {
        return (control ? CONTROL : "") + (alt ? ALT : "") + (shift ? SHIFT : "") + name;
    }

    /// Whether a text field has a use of its own for it: it types, moves in the text or changes it.
    /// Ctrl with Alt types the third sign of a key.
    boolean isOfText() {
        return isSign()
                || (control && alt)
                || (control ? WITH_CONTROL_IN_TEXT : ALONE_IN_TEXT).contains(name);
    }

    private static boolean isNamed(KeyCode code) {
        return code.isFunctionKey() || code.isNavigationKey() || code == KeyCode.INSERT;
    }

    /// What is twice on a keyboard is one key: digits, plus and minus stand on the number pad, too,
    /// and where plus needs Shift, it lies on the equals sign.
    private static String name(KeyCode code) {
        return switch (code) {
            case EQUALS, ADD -> KeyCode.PLUS.getName();
            case SUBTRACT -> KeyCode.MINUS.getName();
            default ->
                    code.isDigitKey()
                            ? code.getName().replaceFirst("^Numpad ", "")
                            : code.getName();
        };
    }

    private static boolean isCode(String name) {
        return Stream.of(KeyCode.values()).anyMatch(code -> code.getName().equals(name));
    }

    private static String upper(String sign) {
        var upper = sign.toUpperCase(Locale.ROOT);
        return upper.length() == sign.length() ? upper : sign;
    }
}
