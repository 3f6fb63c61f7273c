namespace PodTimeline.Answers;

/// <summary>A folder of questions and of the answers they got.</summary>
/// <param name="folder">The folder.</param>
internal sealed class Recording(string folder)
{
    private const string QuestionEnding = ".question";
    private const string AnswerEnding = ".answer";

    /// <summary>Asks every question and keeps what is answered.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RecordAsync(RunningApp app, IEnumerable<Question> questions)
    {
        Directory.CreateDirectory(folder);
        var count = 0;
        foreach (var question in questions)
        {
            await File.WriteAllTextAsync(Place(question.Name, QuestionEnding), question.Write());
            await File.WriteAllBytesAsync(Place(question.Name, AnswerEnding), await AnswerAsync(app, question));
            count++;
        }

        return count;
    }

    /// <summary>Asks the recorded questions of another app. An answer that differs is put beside the recorded one, in the folder given.</summary>
    /// <returns>How many were asked, and the names of those answered differently.</returns>
    public async Task<(int Asked, IReadOnlyList<string> Different)> CompareAsync(RunningApp app, string differences)
    {
        var different = new List<string>();
        var asked = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*" + QuestionEnding).Order(StringComparer.Ordinal))
        {
            var question = Question.Read(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file));
            var before = await File.ReadAllBytesAsync(Place(question.Name, AnswerEnding));
            var now = await AnswerAsync(app, question);
            asked++;
            if (now.AsSpan().SequenceEqual(before)) continue;
            Directory.CreateDirectory(differences);
            await File.WriteAllBytesAsync(Path.Combine(differences, question.Name + AnswerEnding), now);
            different.Add(question.Name);
        }

        return (asked, different);
    }

    private static Task<byte[]> AnswerAsync(RunningApp app, Question question) => question.IsPage ? app.AskUntilSettledAsync(question) : app.AskAsync(question);

    private string Place(string name, string ending) => Path.Combine(folder, name + ending);
}
