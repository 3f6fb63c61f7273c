using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Mapping;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Advice;

/// <summary>Tags that move, and pulls at every start.</summary>
internal static class ImageAdvice
{
    public static void Give(AdviceContext context)
    {
        foreach (var container in context.Containers)
        {
            var (spec, view) = (container.Spec, container.View);
            if (view.Node?.Find("image")?.Value is not { } image) continue;
            var written = view.GetText("imagePullPolicy");
            if (ContainerMapper.IsLatest(spec.Image))
            {
                var name = spec.Image[(spec.Image.LastIndexOf('/') + 1)..];
                var which = name.Contains(':') ? "The tag latest" : "An image without a tag has the tag latest, which";
                var pull = spec.ImagePullPolicy == ImagePullPolicy.Always
                    ? " It is also pulled at every start, so every start needs the registry." : "";
                context.Say(DiagnosticCodes.MovingTag, image, (view.Path / "image").ToString(),
                    $"{which} may be another image tomorrow, so two pods of the same manifest may run different programs.{pull} A fixed "
                        + "tag or digest avoids this.", Rules.S23);
            }
            else if (written == "Always")
            {
                var policy = view.Node.Find("imagePullPolicy")!.Value;
                var fix = policy is YamlScalar { Style: ScalarStyle.Plain }
                    ? Fix.Replace("Change to IfNotPresent", policy.Start, policy.End, "IfNotPresent") : null;
                context.Say(DiagnosticCodes.PullAtEveryStart, policy, (view.Path / "imagePullPolicy").ToString(),
                    $"With Always, the kubelet asks the registry at every start of \"{spec.Name}\", including restarts, and cannot start it "
                        + "while the registry is down. For a tag that does not move, IfNotPresent is enough.", Rules.S24, fix);
            }
        }
    }
}
