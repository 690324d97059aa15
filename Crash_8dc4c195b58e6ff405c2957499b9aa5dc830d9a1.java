import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_8dc4c195b58e6ff405c2957499b9aa5dc830d9a1 {
    static final String base64Bytes = String.join("", "SnE6BAAA3MMAAIgAAAAUFlNDUEVDRwAAiAAAAAcAAAABAAAAAAAAAAAAAgA6AABPjwAAAAMAJAAAAMkAAAAEAEIAAADtAAAABQCGAQAALwEAAAYAhgEAALUCAAAHAAAAAAAAAAAACAAAAAAHAAAAAAkAAAAAAAAAAAAKAAAAAAAAAAAACwAAAAAAAAAAAPvrAgA6AAAAFBQAAAAAAAACAAIAAQkBAAAAAAAAAQEAAgABAAAAAgABAQEDAAAAAAABAQABAAEAAACwMgMAJAAAABQUAAAAAAAAAgEBAAAAPAAAAAEBAAAAzv8AAALhMAQAQgAAABQUAAAAAAAACAACAAIAAAAJAAAACgAAAAwAAAAAAB0AAAAeAAAAIAAAAAgAAAANAAAAHAAAACEAAABR+QUAhgEAABQUAAAAAAAAxAnQBwAAtgC2AP//1r/tj//9Q/4V/8BeP//if/wER//+tP+UP/AM//nr//0p/8B8v/AI7/h7//9y/8Akf//y///8s/8B0P//zf/uH/qj/nX/kn//8I/8Bmf//Rr/wJJ/8BaP//Bb/wIo/8B6v//Lf/wJC///NP+d///1X//6e/8Bn//AOz//2C/8BN//ASv/tL//30/8BOv/v//dAJf/X+b8Bs///X3/wKO/6Y//+eP+4f/Acz//0m/8Bvf/AMQA///Wv+2P//1D/hX/wF4//+J//ARH//60/5Q/8Az/+ev//Sn/wHy/8Ajv+Hv//3L/wCR///L///yz/wHQ///N/+4f+qP+df+Sf//wj/wGZ//9Gv/Akn/wFo//8Fv/Aij/wHq//8t//AkL//8w/53///Vf//p7/wGf/8A7P//YL/wE3/8BK/+0v//fT/wE6/8A3f//l7/mX/wGz//9ff/Ao7/pj//54/7h/8BzP//Sb/wG9/8AxAC0TwYAhgEAABQUAAAAAAAA4gRAHwEBtgC2AP//1r/tj//9Q/4V/8BeP//if/wER//+wx8gAwAAKcYAAIgAAAAUFFNDUEVDRwAAiAAAAAcAAAABADoAAACPAAAAAgASAAAAyQAAAAMAJAAAANsAAAAEAAABAAAAAAAABQAiAAAA/wIAAAYAhgEAACEBAAAHADwAAABAAgAACAAfAAAA4wIAAAkAAAAAAAAAAAAKAAAAAAAAAAAACwAfAAAAAgMAAGiQAQA6AAAAFBQAAAAAAAAAAwBBYgARAAAOAAAAAAAQAAAAAAAABBltAAAAANIHCxYaAwAJAQL/AACjVgIAEgAAABQUAAAAAAAAH06wpAMAJAAAABQUAAAAAAAAAgIBAAAAPAAAAAEBAAAAPAAAAALQzwUAIgAAABQUAAAAAAAAxAnQBwAABAAEAAEAAgABAAIA/RMGAIYBAAAUFAAAAAAAAMQJ0AcCALYAtgD//9a/7Y///UP+Ff/AXj//4n/8BEf//rT/lD/wDP/56//9KfXAfL/wCO+bJH//8v///LP/AdD//83/7h/6o/51/5J///CP/AZn//0aGgsAHwAAABQUAAAAAAAAANIHAQEAAAABAQMAb2sAACAAAAAIAAAADQAAABwAAAAhAAAAUfkFAIYBAAAUFAAAAAAAAMQJ0AcAALYAtgD//9a/7Y///UP+Ff/AXj//4n/8BEf//rT/lD/wDP/56//9Kf/AfL/wCO/4e///ckcAAIgAAAAHAAAAAQAAAAAAAAAAAAIAOgAAAI8AAAADACQAAP/AJH//8v///LMA");

    public static void main(String[] args) throws Throwable {
        Crash_8dc4c195b58e6ff405c2957499b9aa5dc830d9a1.class.getClassLoader().setDefaultAssertionStatus(true);
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