import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_fc590d73ff6ab7d76a20b782d97460b4a71e7a13 {
    static final String base64Bytes = String.join("", "RklMRVMKPT09IHIuaGVhCnIgMSA1MDAKci5kYXQgRklMRVMKPT09IHIuaGVhCnIvNCAyIDI1MCA5CmwgMAphIDQKfiAzCmIgMgo9PT0gbC5oZWEKbCAyIDI1MCAwCn4gMCAyMDAgMCAwIDAgMCAwIEkKfiAwIDIwMCAwIDAgMCAwIDAgVjEKPT09IGEuaGVhCmEgMSAyNTAgNAphLmRhdCAxNiAyMDAgMCAwIDEgMTAgbnVsbD09PSBhLmRhdAoBAJycnJycnJycnJycnJycnJycnJycnJycnJycAgADAAQAPT09IGIuaGVhCmIgMSAyNTAgMgpiLmRhdCAxNiAxMDAoNCkgMCAwIDEgMyAwIFYxCj09PSBiLmRhdAoBAAIAiwICSRShpQCNzJsjFi/r8ef+H3UAA4ADIbmyJgAAwABzZExuZKtWcsjrC5f1nUiISkpEQlJSIhKhcvXFiujrHte03NkTEAAcAAJkTG5kAAMAA6+cs8LKJDc2TGpKREJSLP4WFyrYfF169IzRicSQhKhE0EXzlnOEgeDq29pdWBQH5SJVWZSrVWZSIIl/XH3Xr5yzwvRMiYlMmGBX//iLAgJJFKGlAI3MmyMWL+vx5/4fdQADgAMhubImAADAAHNkTG5kq1ZyyOsLl/WdSIhKSkRCUlIiEqFy9cWK6Ose17Q+pNENSaCTEpsmNULP4dDwv4WFn8UlNkxqADgAGgkxIzBvAQ==");

    public static void main(String[] args) throws Throwable {
        Crash_fc590d73ff6ab7d76a20b782d97460b4a71e7a13.class.getClassLoader().setDefaultAssertionStatus(true);
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