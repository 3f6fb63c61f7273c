using PodTimeline.Answers;

if (args is not [("record" or "compare") and var task, var url, var folder])
{
    Console.Error.WriteLine("""
        Records what a running app answers, or compares what another one answers with it, byte for byte.

          dotnet run --project tests/PodTimeline.Answers -- record  URL FOLDER
          dotnet run --project tests/PodTimeline.Answers -- compare URL FOLDER

        Answers that differ are written to FOLDER.differences. Start the app with Limits__SimulationBurst=100000, or it will make this wait.
        """);
    return 2;
}

using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(5) };
var app = new RunningApp(client);
var recording = new Recording(folder);
if (task == "record")
{
    Console.WriteLine($"{await recording.RecordAsync(app, Questions.All())} answers recorded.");
    return 0;
}

var (asked, different) = await recording.CompareAsync(app, folder.TrimEnd('/') + ".differences");
foreach (var name in different) Console.WriteLine($"different: {name}");
Console.WriteLine($"{asked} questions asked, {different.Count} answered differently.");
return asked > 0 && different.Count == 0 ? 0 : 1;
