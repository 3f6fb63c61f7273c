using System.Collections.Immutable;
using System.Reflection;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Testing.Catalogue;

/// <summary>
/// Keeps the list of proven rules, which the page of rules shows, equal to the tests there are. Compiled into the test project of
/// every <see cref="RuleHome"/>.
/// </summary>
internal static class ProvenList
{
    private const string Switch = "UPDATE_PROVEN";

    /// <summary>Compares the list of a project with the names of its tests, or writes it anew when <c>UPDATE_PROVEN=1</c> is set.</summary>
    /// <param name="tests">The project's tests.</param>
    /// <param name="home">The project.</param>
    /// <returns>How many of its rules are proven, in words.</returns>
    internal static string Check(Assembly tests, RuleHome home) => Check(tests, home, Rules.All);

    /// <summary>The same of a project that proves other rules than those of the model, too.</summary>
    internal static string Check(Assembly tests, RuleHome home, ImmutableArray<Rule> rules)
    {
        var (proven, unproven) = ProofCounter.Count(tests, home, rules);
        var ids = proven.Select(rule => rule.Id).ToList();
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(FileOf(home), string.Concat(ids.Select(id => id + "\n")));
        else
        {
            Assert.True(
                ids.SequenceEqual(ProvenRules.ListIds(home)),
                $"Catalogue/Proven/{home}.txt does not list the rules that tests are named after. Write it anew: {Switch}=1 dotnet test");
        }

        return $"{home}: {proven.Length} of {proven.Length + unproven.Length} rules proven";
    }

    private static string FileOf(RuleHome home)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PodTimeline.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the source tree.");
        return Path.Combine(folder.FullName, "src", "PodTimeline.Model", "Catalogue", "Proven", home + ".txt");
    }
}
