namespace PodTimeline.Manifests.Questions;

/// <summary>A kind of question, such as what a pod would do without a startup probe. Pure: it maps a text to a changed one.</summary>
public abstract class Question
{
    /// <summary>Its stable name in lower case with dashes; the API uses it.</summary>
    public abstract string Name { get; }

    /// <summary>The questions of this kind that teach something about a manifest; one for each container that it makes sense for.</summary>
    /// <param name="asked">The manifest.</param>
    internal abstract IEnumerable<Draft> Ask(QuestionContext asked);
}
