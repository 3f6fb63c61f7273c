global using PodTimeline.Manifests.Diagnostics;
global using PodTimeline.Simulation.Pods;
