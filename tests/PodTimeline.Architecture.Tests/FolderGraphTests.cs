namespace PodTimeline.Architecture.Tests;

public class FolderGraphTests
{
    [Fact]
    public void Folders_that_use_one_another_are_a_circle() => Assert.Equal(
        ["P.A -> P.B (A/One.cs)", "P.B -> P.C.D (B/Two.cs)", "P.C.D -> P.A (C/D/Three.cs)"],
        Circles(("A/One.cs", "using P.B;"), ("B/Two.cs", "using static P.C.D.Three;"), ("C/D/Three.cs", "using P.A;\n\nnamespace P.C.D;\n\nclass Three;")));

    [Fact]
    public void A_folder_around_another_is_needed_where_its_types_are_named() => Assert.Equal(
        ["P.A -> P.A.B (A/Outer.cs)", "P.A.B -> P.A (A/B/Inner.cs)"],
        Circles(("A/Outer.cs", "using P.A.B;\n\npublic sealed class Outer;"), ("A/B/Inner.cs", "class Inner { Outer Around => new(); }")));

    [Fact]
    public void A_type_that_only_a_comment_or_a_text_names_is_not_needed() => Assert.Empty(
        Circles(("A/Outer.cs", "using P.A.B;\n\npublic sealed class Outer;"), ("A/B/Inner.cs", "class Inner { string Text => \"Outer\"; } // Outer")));

    [Fact]
    public void Arrows_in_one_direction_are_no_circle() => Assert.Empty(
        Circles(("A/One.cs", "using P.B;\nusing P.C;"), ("B/Two.cs", "using P.C;"), ("C/Three.cs", "using System;")));

    [Fact]
    public void Razor_files_count_too() => Assert.NotEmpty(Circles(("A/One.razor", "@using P.B"), ("B/Two.razor", "@using P.A\n<One />")));

    private static IReadOnlyList<string> Circles(params (string Path, string Text)[] files) =>
        new FolderGraph([.. files.Select(file => new SourceFile("P", file.Path, file.Text))]).Circles();
}
