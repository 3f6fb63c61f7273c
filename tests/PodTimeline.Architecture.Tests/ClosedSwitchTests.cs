using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PodTimeline.Analyzers;

namespace PodTimeline.Architecture.Tests;

/// <summary>A switch over a closed hierarchy that leaves a case out does not build.</summary>
public class ClosedSwitchTests
{
    private const string Missing = ClosedSwitchAnalyzer.MissingCase, Late = ClosedSwitchAnalyzer.LateThrow, NotExhaustive = "CS8509";

    private const string Hierarchy = """
        public abstract record Event
        {
            private Event() { }
            public abstract record OfContainer(string Name) : Event;
            public sealed record Created : Event;
            public sealed record Started(string Name) : OfContainer(Name);
            public sealed record Ended(string Name, int Code) : OfContainer(Name);
        }

        """;

    /// <summary>No more of the framework than the texts name.</summary>
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    [Theory]
    [InlineData("e switch { Event.Created => 1, Event.Started => 2, Event.Ended => 3 }")]
    [InlineData("e switch { Event.Created => 1, Event.OfContainer => 2 }")]
    [InlineData("e switch { Event.Created or Event.Started => 1, Event.Ended { Code: 0 } => 2, Event.Ended => 3 }")]
    [InlineData("e switch { Event.Created => 1, Event.OfContainer { Name: var name } => name.Length }")]
    [InlineData("e switch { Event.Created => 1, _ => 0 }")]
    public async Task Every_case_is_named_or_the_rest_has_a_value(string expression) => Assert.Empty(await CheckAsync(Function(expression)));

    [Theory]
    [InlineData("e switch { Event.Created => 1, Event.Started => 2 }", "Event.Ended")]
    [InlineData("e switch { Event.OfContainer => 1 }", "Event.Created")]
    [InlineData("e switch { Event.Created => 1, Event.Started => 2, Event.Ended { Code: 0 } => 3 }", "Event.Ended")]
    [InlineData("e switch { Event.Created => 1, Event.Started => 2, Event.Ended ended when ended.Code > 0 => 3 }", "Event.Ended")]
    public async Task A_case_is_missing(string expression, string missing) => Assert.Equal([$"{Missing}: The switch does not handle {missing}"], await CheckAsync(Function(expression)));

    [Theory]
    [InlineData("e switch { Event.Created => 1, _ => throw new System.Exception() }")]
    [InlineData("e switch { Event.Created => 1, var other => throw new System.Exception(other.ToString()) }")]
    public async Task To_throw_for_the_rest_is_too_late(string expression) =>
        Assert.Equal([$"{Late}: Name every case of Event instead of throwing for the rest"], await CheckAsync(Function(expression)));

    [Theory]
    [InlineData("case Event.Created: break; case Event.OfContainer { Name: \"a\" }: break;", null)]
    [InlineData("case Event.Created: break; default: break;", null)]
    [InlineData("case Event.Created: break; case Event.Started: break;", $"{Missing}: The switch does not handle Event.Ended")]
    [InlineData("case Event.Created: break; default: throw new System.Exception();", $"{Late}: Name every case of Event instead of throwing for the rest")]
    public async Task A_statement_may_do_nothing_for_a_case_that_it_names(string cases, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], await CheckAsync($"class C {{ void M(Event e) {{ switch (e) {{ {cases} }} }} }}"));

    [Fact]
    public async Task A_switch_over_a_part_of_the_hierarchy_needs_the_cases_of_that_part() => Assert.Equal(
        [$"{Missing}: The switch does not handle Event.Ended"],
        await CheckAsync("class C { int M(Event.OfContainer e) => e switch { Event.OfContainer { Name: \"a\" } => 0, Event.Started => 1 }; }"));

    [Fact]
    public async Task The_compiler_still_warns_about_what_is_not_closed() =>
        Assert.Contains(await CheckAsync("abstract record Open { public sealed record One : Open; } class C { int M(Open o) => o switch { Open.One => 1 }; }"), fault => fault.StartsWith(NotExhaustive, StringComparison.Ordinal));

    private static string Function(string expression) => $"class C {{ int M(Event e) => {expression}; }}";

    private static async Task<string[]> CheckAsync(string code)
    {
        // The hierarchy is in another project, as events are for most that switch over them.
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var model = CSharpCompilation.Create("Model", [CSharpSyntaxTree.ParseText(Hierarchy)], References, options);
        var user = CSharpCompilation.Create("User", [CSharpSyntaxTree.ParseText(code)], [.. References, model.ToMetadataReference()], options);
        Assert.Empty(model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await user.WithAnalyzers([new ClosedSwitchAnalyzer(), new ClosedSwitchSuppressor()]).GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];
    }
}
