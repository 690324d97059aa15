package leadwise.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.DoubleStream;

class ClockTest {

    @Test
    void hoursAreToldOnlyWhereThereAreAny() {
        assertThat(DoubleStream.of(0, 7.9, 750, 3600, 86_399).mapToObj(Clock::text))
                .containsExactly("0:00", "0:07", "12:30", "1:00:00", "23:59:59");
    }
}
