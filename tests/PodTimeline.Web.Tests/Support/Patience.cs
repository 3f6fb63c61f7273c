using System.Runtime.CompilerServices;
using Bunit;

namespace PodTimeline.Web.Tests.Support;

/// <summary>How long a component has to come to what a test expects: a busy machine takes its time.</summary>
internal static class Patience
{
    [ModuleInitializer]
    public static void Begin() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
