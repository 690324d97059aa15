package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import leadwise.model.Lead;
import leadwise.paper.Layout;
import leadwise.paper.LeadOrder;
import leadwise.paper.PaperScale;
import leadwise.paper.PaperStyle;

import org.junit.jupiter.api.Test;

class PaperChoicesTest {

    private final PaperChoices choices = new PaperChoices();

    @Test
    void aLeadIsLargeAndEverythingComesBackAsItWas() {
        choices.choose(Layout.SIX_BY_TWO);
        choices.toggleOrder();
        choices.chooseRhythm(Lead.V1);
        var before = choices.style();
        choices.toggleLarge(Lead.V3);
        assertThat(choices.style()).isEqualTo(before.withLarge(Lead.V3));
        choices.toggleLarge(Lead.V3);
        assertThat(choices.style().layout()).isEqualTo(Layout.SIX_BY_TWO);
        assertThat(choices.style().order()).isEqualTo(LeadOrder.CABRERA);
        assertThat(choices.style().rhythm()).isEqualTo(Lead.V1);
    }

    @Test
    void whileALeadIsLargeTheNextOneFollowsInTheOrderOfThePaper() {
        choices.stepLarge(1);
        assertThat(choices.style()).isEqualTo(PaperStyle.STANDARD);
        choices.toggleLarge(Lead.V6);
        choices.stepLarge(1);
        assertThat(choices.style().large()).isEqualTo(Lead.I);
        choices.toggleOrder();
        choices.stepLarge(1);
        assertThat(choices.style().large()).isEqualTo(Lead.AVR);
        choices.toggleLarge(Lead.AVR);
        assertThat(choices.style().layout()).isEqualTo(Layout.THREE_BY_FOUR_RHYTHM);
    }

    @Test
    void gainsOfLimbAndChestLeadsStepTogetherAndKeepTheirRatio() {
        choices.choose(PaperScale.STANDARD.withChestGain(5));
        choices.stepGain(1);
        assertThat(choices.style().scale().gainText()).isEqualTo("20/10");
        choices.stepGain(1);
        assertThat(choices.style().scale().gainText()).isEqualTo("20/10");
    }

    @Test
    void aGainOfTheirOwnForTheChestLeadsStaysWhenThatOfTheOthersIsChosen() {
        choices.chooseGain(20);
        assertThat(choices.style().scale().gainText()).isEqualTo("20");
        choices.choose(choices.style().scale().withChestGain(5));
        choices.chooseGain(10);
        assertThat(choices.style().scale().gainText()).isEqualTo("10/5");
        choices.chooseGain(5);
        assertThat(choices.style().scale().gainText()).isEqualTo("5");
    }

    @Test
    void zoomStepsFromWholePageToEightTimes() {
        choices.stepZoom(-1);
        assertThat(choices.zoomProperty().get()).isEqualTo(1);
        choices.zoomProperty().set(1.7);
        choices.stepZoom(1);
        assertThat(choices.zoomProperty().get()).isEqualTo(2);
        for (int i = 0; i < 9; i++) {
            choices.stepZoom(1);
        }
        assertThat(choices.zoomProperty().get()).isEqualTo(8);
    }
}
