import org.jspecify.annotations.NullMarked;

/// Leadwise: opens, draws and ranks 12-lead ECGs on this computer only.
@NullMarked
module leadwise {
    requires static org.jspecify;
    requires java.desktop;
    requires java.xml;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires info.picocli;
    requires org.apache.commons.csv;
    requires com.fasterxml.jackson.databind;
    requires com.microsoft.onnxruntime;
    requires ai.djl.tokenizers;
    requires ai.djl.api;
    requires org.apache.pdfbox;
    requires org.slf4j;
    requires org.tukaani.xz;

    exports leadwise.app to
            javafx.graphics;

    opens leadwise.cli to
            info.picocli;
}
