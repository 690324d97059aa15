package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTextTest {

    @Test
    void markdownIsReadAsHeadingsParagraphsItemsAndFixedLines() {
        assertThat(
                        GuideText.blocks(
                                """
                                # Guide

                                First **line**
                                second `line`, see [there](there.md).

                                ![a picture](a.png)

                                - one
                                - two
                                  goes on

                                | key | act |
                                |---|---|
                                | L | add |
                                ## Next
                                ```
                                leadwise  rank
                                ```
                                """))
                .containsExactly(
                        new GuideText.Block(1, GuideText.Kind.HEADING, "Guide"),
                        paragraph("First line second line, see there."),
                        new GuideText.Block(0, GuideText.Kind.ITEM, "•  one"),
                        new GuideText.Block(0, GuideText.Kind.ITEM, "•  two goes on"),
                        new GuideText.Block(0, GuideText.Kind.TABLE, "key\tact\nL\tadd"),
                        new GuideText.Block(2, GuideText.Kind.HEADING, "Next"),
                        new GuideText.Block(0, GuideText.Kind.FIXED, "leadwise  rank"));
    }

    private static GuideText.Block paragraph(String text) {
        return new GuideText.Block(0, GuideText.Kind.PARAGRAPH, text);
    }
}
