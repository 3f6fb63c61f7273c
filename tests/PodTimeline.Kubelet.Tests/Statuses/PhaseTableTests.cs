using PodTimeline.Kubelet.Statuses;
using PodTimeline.Kubelet.Tests.Tables;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Statuses;

public class PhaseTableTests
{
    private const string File = "pod-phase.json";

    public static TheoryData<string> Rows => Table.Ids(File);

    [Theory, MemberData(nameof(Rows))]
    public void P1_P2_P3_P4_P5_S104_The_phase_of_a_row(string id)
    {
        var row = Table.Row(File, id);
        var pod = TableSpec.Pod(row.GetProperty("spec"));
        var statuses = TableStatus.Containers(row.GetProperty("status"));
        var (terminal, initialized) = (row.GetProperty("podIsTerminal").GetBoolean(), row.GetProperty("podHasInitialized").GetBoolean());

        // This row came with the version in which the apps of an older sandbox no longer hide a regular init container (P4).
        var versions = Table.VersionsOf(row).Where(version => id != "always-hasrun-02" || version.Has(Feature.PendingWhileInitReruns));
        foreach (var version in versions)
            Assert.Equal(row.Text("expectPhase"), PhaseComputation.GetPhase(pod, statuses, terminal, initialized, version).ToString());
    }
}
