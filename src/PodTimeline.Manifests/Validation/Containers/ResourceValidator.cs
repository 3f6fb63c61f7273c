using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Pods;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules V70 to V76: requests, limits and claims.</summary>
/// <remarks>Source: validation.go :: validateResourceRequirements, validateResourceClaimNames.</remarks>
internal sealed class ResourceValidator
{
    private readonly PodContext _pod;
    private readonly FieldErrors _errors;
    private readonly FieldPath _path;
    private readonly Dictionary<string, Quantity> _limits;
    private readonly Dictionary<string, Quantity> _requests;
    private readonly HashSet<string> _copied = [];

    /// <summary>Where the limits are written, if not under <c>limits</c>.</summary>
    private FieldPath? _limitsAt;

    private readonly Action<string, FieldPath, FieldPath?> _checkName;

    private ResourceValidator(PodContext pod, ObjectView resources, Action<string, FieldPath, FieldPath?> checkName)
        : this(pod, resources.Path, resources.GetQuantities("limits").ToDictionary(), resources.GetQuantities("requests").ToDictionary(), checkName)
    {
    }

    private ResourceValidator(PodContext pod, FieldPath path, Dictionary<string, Quantity> limits, Dictionary<string, Quantity> requests,
        Action<string, FieldPath, FieldPath?> checkName) =>
        (_pod, _errors, _path, _limits, _requests, _checkName) = (pod, pod.Errors, path, limits, requests, checkName);

    /// <summary>A container's resources.</summary>
    public static void CheckContainer(PodContext pod, ObjectView container)
    {
        var resources = container.GetObject("resources");
        if (!resources.IsPresent) return;
        var validator = new ResourceValidator(pod, resources,
            (name, path, mark) => pod.Errors.AddInvalidNames(V70, path, name, ResourceNames.FindFaultsInContainer(name, pod.Version), mark));
        validator.CopyLimits(validator._limits);
        validator.Validate();
        validator.CheckClaims(resources);
    }

    /// <summary>spec.overhead, which is checked as limits.</summary>
    public static void CheckOverhead(PodContext pod)
    {
        var path = pod.Spec.Path / "overhead";
        new ResourceValidator(pod, path, pod.Spec.GetQuantities("overhead").ToDictionary(), [],
            (name, at, mark) => pod.Errors.AddInvalidNames(V144, at, name, ResourceNames.FindFaultsInContainer(name, pod.Version), mark))
        {
            _limitsAt = path,
        }.Validate();
    }

    /// <summary>The pod's own resources.</summary>
    public static void CheckPod(PodContext pod, ObjectView resources, IReadOnlyDictionary<string, Quantity> defaultRequests)
    {
        var validator = new ResourceValidator(pod, resources, (name, path, mark) =>
        {
            var faults = ResourceNames.FindFaultsInPod(name, pod.Version).ToList();
            pod.Errors.AddInvalidNames(V145, path, name, faults, mark);
            if (faults.Count == 0 && name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(name))
                pod.Errors.AddNotSupported(V145, path, name, ["cpu", "hugepages-", "memory"], mark);
        });
        foreach (var (name, amount) in defaultRequests) validator._requests.TryAdd(name, amount);
        validator.CopyLimits(validator._limits);
        validator.Validate();
    }

    /// <summary>In a Pod a limit without a request is the request too, so that its errors come twice.</summary>
    private void CopyLimits(Dictionary<string, Quantity> limits)
    {
        if (!_pod.IsPod) return;
        foreach (var (name, amount) in limits)
            if (_requests.TryAdd(name, amount)) _copied.Add(name);
    }

    private void Validate()
    {
        foreach (var (name, amount) in _limits) CheckQuantity(name, amount, (_path / "limits").AppendKey(name), _limitsAt?.AppendKey(name));
        foreach (var (name, amount) in _requests)
        {
            var mark = _copied.Contains(name) ? (_path / "limits").AppendKey(name) : null;
            CheckQuantity(name, amount, (_path / "requests").AppendKey(name), mark);
            CheckAgainstLimit(name, amount, mark ?? (_path / "requests").AppendKey(name));
        }

        var all = _limits.Keys.Concat(_requests.Keys).ToList();
        if (all.Any(ResourceNames.IsHugePages) && !all.Any(name => name is "cpu" or "memory"))
            _errors.AddForbidden(V75, _path, "HugePages require cpu or memory");
    }

    private void CheckQuantity(string name, Quantity amount, FieldPath path, FieldPath? mark)
    {
        _checkName(name, path, mark);
        if (amount.Value < 0) _errors.AddInvalid(V71, path, amount.ToString(), "must be greater than or equal to 0", mark);
        if (ResourceNames.IsWhole(name, _pod.Version) && amount.Value % 1 != 0)
            _errors.AddInvalid(V72, path, amount.ToString(), "must be an integer", mark);
        if (ResourceNames.IsHugePages(name) && !(ResourceNames.ParsePageSize(name) is { Value: > 0 } page && amount.Value % page.Value == 0))
            _errors.AddInvalid(V72, path, amount.ToString(), $"{amount} is not positive integer multiple of {name}", mark);
    }

    private void CheckAgainstLimit(string name, Quantity amount, FieldPath mark)
    {
        var (path, free) = (_path / "requests", ResourceNames.IsOvercommitAllowed(name));
        if (!_limits.TryGetValue(name, out var limit))
        {
            if (!free) _errors.AddRequired(V72, _path / "limits", "Limit must be set for non overcommitable resources");
        }
        else if (!free && amount != limit)
        {
            _errors.AddInvalid(V73, path, amount.ToString(), $"must be equal to {name} limit of {limit}", mark);
        }
        else if (amount.CompareTo(limit) > 0)
        {
            _errors.AddInvalid(V74, path, amount.ToString(), $"must be less than or equal to {name} limit of {limit}", mark);
        }
    }

    private void CheckClaims(ObjectView resources)
    {
        var (seen, named) = (new HashSet<string>(), new HashSet<string>());
        foreach (var claim in resources.GetObjects("claims"))
        {
            var (name, request) = (claim.GetText("name"), claim.GetText("request"));
            if (name.Length == 0)
            {
                _errors.AddRequired(V76, claim.Path);
                continue;
            }

            var key = request.Length > 0 ? $"{name}/{request}" : name;
            if (seen.Contains(name)) _errors.AddDuplicate(V76, claim.Path, name);
            else if (request.Length > 0) _errors.AddInvalid(V76, claim.Path / "request", request, NameFormats.FindLabelFaults(request));
            if (!seen.Contains(name) && (seen.Contains(key) || (request.Length == 0 && named.Contains(name))))
                _errors.AddDuplicate(V76, claim.Path, key);
            seen.Add(key);
            named.Add(name);
            if (!_pod.ClaimNames.Contains(name))
                _errors.AddNotFound(V76, claim.Path, name, "must be one of the names in pod.spec.resourceClaims" + _pod.KnownClaims);
        }
    }
}
