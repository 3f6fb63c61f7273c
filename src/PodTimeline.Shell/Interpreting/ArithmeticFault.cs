namespace PodTimeline.Shell.Interpreting;

/// <summary>Aborts the evaluation of an arithmetic expression; never leaves <see cref="Arithmetic"/>.</summary>
/// <param name="message">What the shell says.</param>
internal sealed class ArithmeticFault(string message) : Exception(message);
