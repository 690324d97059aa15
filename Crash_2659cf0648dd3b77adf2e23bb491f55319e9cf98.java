import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_2659cf0648dd3b77adf2e23bb491f55319e9cf98 {
    static final String base64Bytes = String.join("", "wx8gAwAAKcYAAIgAAAAUFFNDUEVDRwAAiAAAAAcAAAABADoAAACPAAAAAgASAAAAyQAAAAMAJAAAANsAAAAEAAAAAAAAAAAABQAiAAAA/wAAAAYAhgEAACEBAAAHADwAAACnAgAACB8AAAAA4wIAAAkAAAAAAAAAAAAKAAAAAAAAAAAACwAfAAAAAgMAAGiQAQA6AAAAFBQAAAAAAAAAAwBBYv8iEQAAAAAAAAAAAAAAAAAAAAAAABkEANIHCxYaAwAJAQL/AACjVgIAEgAAABQUAAAAAAAAH06wpAMAJAAAABQUAAAAAAAAAgQBAAAAPAAAAAEBAgAAAAA8AALQzwUAIgAAABQUAAAAAAAAxAnQBwAABAAEAAEAAgABAAIA/RMGAIYBAAAUFAAAAAAAAMQJ0AcCALYAtgD//9a/7Y///UP+Ff/AXj//4n/8BEf//rT/lD/wDP/56//9Kf/AfL/wCO/4e///cv/AJH//8v///LP/AdD//7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs2AuLi9mb3VuZGsA3BoLAB8AAABgIGhvbGRzIGlucHV0cyB0aGF0IG9uY2UgYnJva2UgYSBydWxlLgpJbnB1dCB0aGF0IGJlZ2lucyB3aXRsICJGSUxFUyIgaRQUAAAAAAAAANIHAQEAAAABAQMAb3Mgc2V2ZXJhbCBmaWxlcywgc2VlIEZ1enpJbnB1dC4KawA=");

    public static void main(String[] args) throws Throwable {
        Crash_2659cf0648dd3b77adf2e23bb491f55319e9cf98.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = leadwise.fuzz.ReaderFuzzer.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = leadwise.fuzz.ReaderFuzzer.class.getMethod("fuzzerInitialize", String[].class);
                fuzzerInitialize.invoke(null, (Object) args);
            } catch (NoSuchMethodException ignored1) {
            } catch (IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
                System.exit(1);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
        byte[] input = java.util.Base64.getDecoder().decode(base64Bytes);
        leadwise.fuzz.ReaderFuzzer.fuzzerTestOneInput(input);
    }
}