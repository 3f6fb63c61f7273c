using PodTimeline.Shell.Images;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Programs;

namespace PodTimeline.Shell.Tests.Kinds;

/// <summary>Every row of the tables of images, programs and arguments is met by somebody, and says what the table says.</summary>
public sealed class ProgramTableTests
{
    /// <summary>Each argument rule with each program it names.</summary>
    public static TheoryData<string, string, int> Rules()
    {
        var data = new TheoryData<string, string, int>();
        for (var index = 0; index < ArgumentRules.All.Length; index++)
            foreach (var program in ArgumentRules.All[index].Programs.Split(' ')) data.Add(program, ArgumentRules.All[index].When, index);
        return data;
    }

    public static TheoryData<string> Images() => [.. KnownImages.All.Select(image => image.Name)];

    public static TheoryData<string> Needs() => [.. StartNeeds.All.Where(need => need.IsOfSettings).Select(need => need.Image)];

    public static TheoryData<string> Rights() => [.. StartNeeds.All.Where(need => !need.IsOfSettings).Select(need => need.Image)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_met_by_the_call_it_describes(string program, string when, int index)
    {
        var (words, variables, ends) = CallOf(program, when);

        Assert.Same(ArgumentRules.All[index], ArgumentRules.Find(words, variables.GetValueOrDefault, ends));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_is_found_where_it_belongs(string name)
    {
        var row = KnownImages.All.Single(image => image.Name == name);
        foreach (var home in row.Homes.Length == 0 ? ["registry.example/anybody"] : row.Homes.Split(' '))
        {
            var image = name.Contains('/') ? $"quay.io/{name}:1" : home == "library" ? $"{name}:1" : $"{home}/{name}:1";
            var found = KnownImages.Find(image);
            Assert.NotNull(found);
            Assert.True(found.IsGenuine, image);
            Assert.Equal(row.What, found.What);
        }
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void An_image_listens_as_its_table_says(string name)
    {
        var row = KnownImages.All.Single(image => image.Name == name);
        if (!row.Runs.IsForever || (row.Listens ?? KnownPrograms.Find(row.Program)?.Listens) is not { IsUnknown: false } listens) return;
        // Without arguments it only tells how it is used, or is not to be reached.
        if (ArgumentRules.Find([row.Program], _ => null, false) is { Runs.IsForever: false } || KnownPrograms.Find(row.Program) is { LoopbackUnless.Length: > 0 }) return;
        var home = row.Homes.Split(' ')[0];
        var image = name.Contains('/') || home is "" or "library" ? name : $"{home}/{name}";
        var variables = StartNeeds.All.FirstOrDefault(need => need.Image == name && need.IsOfSettings)?.Any.Split(' ')[0] is ['$', .. var variable] && !variable.EndsWith('*') ? $"env: [{{name: {variable.Split('=')[0]}, value: \"{(variable.Contains('=') ? variable.Split('=')[1] : "x")}\"}}]" : "args: []";
        foreach (var port in listens.Ports.Where(port => !port.IsLoopback && port.Answers.Protocol is PortProtocol.Http or PortProtocol.Other))
        {
            var well = port.Answers.Paths.FirstOrDefault(path => path is { Status: < 400, Until: null })?.Path.Replace("/*", "/x", StringComparison.Ordinal) ?? (port.Answers.Otherwise < 400 ? "/" : null);
            if (port.Answers.Protocol == PortProtocol.Http && well is null) continue;
            var probe = port.Answers.Protocol == PortProtocol.Http ? $"httpGet: {{path: {well}, port: {port.Number}}}" : $"tcpSocket: {{port: {port.Number}}}";
            var @case = new KindCase(name, $"image: {image}\n{variables}\nreadinessProbe: {{{probe}, periodSeconds: 1}}", [], [$"ready at {port.After.TotalSeconds:0.#}..{port.After.TotalSeconds + 1:0.#}"]);
            Assert.Empty(@case.Faults());
        }
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public void An_image_that_gives_up_being_root_needs_the_right_to_do_so(string name)
    {
        var setting = StartNeeds.All.FirstOrDefault(need => need.Image == name && need.IsOfSettings)?.Any.Split(' ')[0].TrimStart('$');
        var text = $"image: {name}:17.0\n" + (setting is null ? "" : $"env: [{{name: {setting}, value: x}}]\n");
        Assert.Empty(new KindCase(name, text, [], ["runs forever"]).Faults());
        Assert.Empty(new KindCase(name, text + "securityContext: {capabilities: {drop: [ALL]}}\n", [], ["exits 1", "says perat.*not permitted"]).Faults());
    }

    [Theory]
    [MemberData(nameof(Needs))]
    public void An_image_refuses_to_start_without_what_it_needs(string name)
    {
        var need = StartNeeds.All.Single(one => one.Image == name && one.IsOfSettings);
        var image = need.Tag.Length > 0 ? $"{name}:{need.Tag}17.0" : name;

        Assert.Empty(new KindCase(name, $"image: {image}", [], [$"exits {need.ExitCode}"]).Faults());
        foreach (var any in need.Any.Split(' ').Where(any => any[0] == '$'))
        {
            var variable = any[1..].Replace(".*", ".type", StringComparison.Ordinal).Split('=');
            Assert.Empty(new KindCase(name, $"image: {image}\nenv: [{{name: {variable[0]}, value: \"{(variable.Length > 1 ? variable[1] : "x")}\"}}]", [], ["runs forever"]).Faults());
        }
    }

    [Theory]
    [InlineData("80[/ /ok=204 *=404]", "/", 200)]
    [InlineData("80[/ /ok=204 *=404]", "/ok?x=1", 204)]
    [InlineData("80[/ /ok=204 *=404]", "/no", 404)]
    [InlineData("80[*]", "/any", 200)]
    [InlineData("80[/api/* *=403]@3", "/api/v1/x", 200)]
    [InlineData("443s[/]", "/other", 404)]
    public void Ports_are_written_shortly(string text, string path, int status) =>
        Assert.Equal(status, Assert.Single(ListenText.Parse(text).Ports).Answers.FindStatus(path, TimeSpan.FromMinutes(1)));

    /// <summary>The plainest call that a condition describes.</summary>
    private static (List<string> Words, Dictionary<string, string> Variables, bool Ends) CallOf(string program, string when)
    {
        var (words, variables, ends) = (new List<string> { program }, new Dictionary<string, string>(), false);
        foreach (var part in when.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var first = part[(part.IndexOf(':') + 1)..].Split('|')[0];
            switch (part.Split(':')[0])
            {
                case "first" or "word" or "any":
                    if (!words.Contains(first)) words.Add(first);
                    break;
                case "env":
                    variables[first.Split('=')[0]] = first.Contains('=') ? first.Split('=')[1] : "true";
                    break;
                case "ends":
                    ends = true;
                    break;
            }
        }

        return (words, variables, ends);
    }
}
