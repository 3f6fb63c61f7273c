using PodTimeline.Kubectl.Text;

namespace PodTimeline.Kubectl.Tests.Text;

public sealed class TableWriterTests
{
    [Fact]
    public void K13_columns_are_three_wider_than_their_longest_cell_and_at_least_six()
    {
        var table = new TableWriter();
        table.Write(["NAME", "READY", "STATUS", "RESTARTS", "AGE"], ["web", "3/3", "Running", "4 (66s ago)", "12m"]);
        Assert.Equal("NAME   READY   STATUS    RESTARTS      AGE\nweb    3/3     Running   4 (66s ago)   12m\n", table.ToString());
    }

    [Fact]
    public void K15_a_watch_keeps_its_widths_and_only_lets_them_grow()
    {
        var table = new TableWriter();
        table.Write(["NAME", "STATUS", "AGE"], ["web", "Running", "41s"]);
        table.Write(["web", "Terminating", "50s"]);
        table.Write(["web", "Completed", "57s"]);
        Assert.Equal("NAME   STATUS    AGE\nweb    Running   41s\nweb    Terminating   50s\nweb    Completed     57s\n", table.ToString());
    }
}
