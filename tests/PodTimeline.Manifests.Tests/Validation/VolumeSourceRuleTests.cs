namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rule V116: what each source of a volume needs, all errors in the server's order.</summary>
public class VolumeSourceRuleTests
{
    private const string Label = "a lowercase RFC 1123 label must consist of…";
    private const string NoIqn = "must be valid format";

    [Theory]
    [InlineData("gcePersistentDisk: {partition: 256}", "persistentDisk.pdName: Required value",
        "persistentDisk.partition: Invalid value: 256: must be between 1 and 255, inclusive")]
    [InlineData("awsElasticBlockStore: {volumeID: a, partition: -1}",
        "awsElasticBlockStore.partition: Invalid value: -1: must be between 1 and 255, inclusive")]
    [InlineData("awsElasticBlockStore: {volumeID: a, partition: 0}")]
    [InlineData("fc: {}", "fc.targetWWNs: Required value: must specify either targetWWNs or wwids, but not both")]
    [InlineData("fc: {targetWWNs: [a], wwids: [b]}",
        "fc.targetWWNs: Invalid value: [\"a\"]: targetWWNs and wwids can not be specified simultaneously",
        "fc.lun: Required value: lun is required if targetWWNs is specified")]
    [InlineData("fc: {targetWWNs: [a], lun: 256}", "fc.lun: Invalid value: 256: must be between 0 and 255, inclusive")]
    [InlineData("fc: {wwids: [a]}")]
    [InlineData("flexVolume: {options: {k8s.io/a: b, Foo.Kubernetes.io/x: b, ok: b}}", "flexVolume.driver: Required value",
        "flexVolume.options[k8s.io/a]: Invalid value: \"k8s.io/a\": kubernetes.io and k8s.io namespaces are reserved",
        "flexVolume.options[Foo.Kubernetes.io/x]: Invalid value: \"Foo.Kubernetes.io/x\": kubernetes.io and k8s.io namespaces are reserved")]
    [InlineData("cinder: {secretRef: {}}", "cinder.volumeID: Required value", "cinder.secretRef.name: Required value")]
    [InlineData("azureDisk: {diskName: d, diskURI: blob, kind: Foo, cachingMode: Some}",
        "azureDisk.cachingMode: Unsupported value: \"Some\": supported values: \"None\", \"ReadOnly\", \"ReadWrite\"",
        "azureDisk.kind: Unsupported value: \"Foo\": supported values: \"Dedicated\", \"Managed\", \"Shared\"",
        "azureDisk.diskURI: Unsupported value: \"blob\": supported values: \"https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd\"")]
    [InlineData("azureDisk: {diskName: d, diskURI: 'https://x', kind: Managed}",
        "azureDisk.diskURI: Unsupported value: \"https://x\": supported values: \"/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}\"")]
    [InlineData("azureDisk: {diskName: d, diskURI: 'https://x'}")]
    public void V116_Disks(string volume, params string[] errors) =>
        Says.OfVolume(36, volume, [.. errors.Select(error => "spec.volumes[0]." + error)]);

    [Theory]
    [InlineData("iscsi: {}", "iscsi.targetPortal: Required value", "iscsi.iqn: Required value")]
    [InlineData("iscsi: {targetPortal: 1.1.1.1, iqn: 'iqn.2015-02.example.com:test', lun: 256, chapAuthSession: true}",
        "iscsi.lun: Invalid value: 256: must be between 0 and 255, inclusive", "iscsi.secretRef: Required value")]
    [InlineData("iscsi: {targetPortal: 1.1.1.1, iqn: foo}", "iscsi.iqn: Invalid value: \"foo\": " + NoIqn + " starting with iqn, eui, or naa")]
    [InlineData("iscsi: {targetPortal: 1.1.1.1, iqn: iqn.2015-02.example.com}", "iscsi.iqn: Invalid value: \"iqn.2015-02.example.com\": " + NoIqn)]
    [InlineData("iscsi: {targetPortal: 1.1.1.1, iqn: eui.0123456789abcde}", "iscsi.iqn: Invalid value: \"eui.0123456789abcde\": " + NoIqn)]
    [InlineData("iscsi: {targetPortal: 1.1.1.1, iqn: naa.62004567BA64678D0123456789ABCDEF}")]
    [InlineData("iscsi: {targetPortal: 1.1.1.1, iqn: 'iqn.2015-02.example.com:test', initiatorName: x}",
        "iscsi.initiatorname: Invalid value: \"x\": " + NoIqn + " starting with iqn, eui, or naa")]
    [InlineData("iscsi: {targetPortal: 0123456789-0123456789-0123456789-0123456789-0123456789-0123456789, iqn: 'iqn.2015-02.example.com:test', initiatorName: 'iqn.2015-02.example.com:init'}",
        "name: Invalid value: \"v\": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.")]
    public void V116_Iscsi(string volume, params string[] errors) => V116_Disks(volume, errors);

    [Theory]
    [InlineData("flocker: {}", "flocker: Required value: one of datasetName and datasetUUID is required")]
    [InlineData("flocker: {datasetName: a/b, datasetUUID: c}",
        "flocker: Invalid value: \"resource\": datasetName and datasetUUID can not be specified simultaneously",
        "flocker.datasetName: Invalid value: \"a/b\": must not contain '/'")]
    [InlineData("quobyte: {volume: v}", "quobyte.registry: Required value: must be a host:port pair or multiple pairs separated by commas")]
    [InlineData("quobyte: {registry: 'a:1,b'}",
        "quobyte.registry: Invalid value: \"a:1,b\": must be a host:port pair or multiple pairs separated by commas",
        "quobyte.volume: Required value")]
    [InlineData("quobyte: {registry: 'a:1,[::1]:2', volume: v}")]
    [InlineData("quobyte: {registry: '::1:2', volume: v}",
        "quobyte.registry: Invalid value: \"::1:2\": must be a host:port pair or multiple pairs separated by commas")]
    [InlineData("storageos: {volumeName: A_b, volumeNamespace: B, secretRef: {}}", "storageos.volumeName: Invalid value: \"A_b\": " + Label,
        "storageos.volumeNamespace: Invalid value: \"B\": " + Label, "storageos.secretRef.name: Required value")]
    [InlineData("rbd: {}", "rbd.monitors: Required value", "rbd.image: Required value")]
    public void V116_Drivers_that_are_gone(string volume, params string[] errors)
    {
        var kind = volume.Split(':')[0];
        var versions = kind == "rbd" ? "deprecated in v1.28, non-functional in v1.31+" : "deprecated in v1.22, non-functional in v1.25+";
        Says.OfVolume(36, volume, [.. errors.Select(error => "spec.volumes[0]." + error),
            $"warning: spec.volumes[0].{(kind == "storageos" ? "storageOS" : kind)}: {versions}"]);
    }

    [Fact]
    public void V116_A_claim_template_has_labels_and_annotations_only_and_a_good_spec() => Says.OfVolume(36, """
        ephemeral:
          volumeClaimTemplate:
            metadata: {name: x, labels: {a: b}, uid: u, finalizers: [a/b]}
            spec:
              accessModes: [Foo]
              selector: {matchLabels: {a: b c}}
              resources: {requests: {storage: 0}}
              dataSource: {kind: Foo}
              dataSourceRef: {kind: PersistentVolumeClaim, name: nn, namespace: A}
        """,
        "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.name: Forbidden: cannot be set",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.uID: Forbidden: cannot be set",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.finalizers: Forbidden: cannot be set",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.selector.matchLabels: Invalid value: \"b c\": a valid label must be…",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes: Unsupported value: \"Foo\": supported values: \"ReadOnlyMany\", \"ReadWriteMany\", \"ReadWriteOnce\", \"ReadWriteOncePod\"",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]: Invalid value: \"0\": must be greater than zero",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource.name: Required value",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource: Invalid value: \"Foo\": must be 'PersistentVolumeClaim' when referencing the default apiGroup",
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef.namespace: Invalid value: \"A\": " + Label,
        "spec.volumes[0].ephemeral.volumeClaimTemplate.spec: Invalid value: {}: may not be specified when dataSourceRef.namespace is specified");
}
