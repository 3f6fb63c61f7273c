global using PodTimeline.Manifests.Diagnostics;
global using PodTimeline.Model.Pods;
