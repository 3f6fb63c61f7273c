namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V64 to V69: mounts and devices.</summary>
public class MountRuleTests
{
    [Fact]
    public void V64_A_mount_names_a_volume_of_the_pod() => Given.Container("""
        volumeMounts:
          - name: data
          #       ^^^^ spec.containers[0].volumeMounts[0].name: Not found: "data"
            mountPath: /data
        """);

    [Fact]
    public void V64_A_volume_with_an_error_of_its_own_counts_as_absent() => Given.Pod("""
        volumes:
          - name: data
            secret: {}
            #^^^^^ spec.volumes[0].secret.secretName: Required value
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: data
              #       ^^^^ spec.containers[0].volumeMounts[0].name: Not found: "data"
                mountPath: /data
        """);

    [Fact]
    public void V65_A_mount_without_name_gives_two_errors() => Given.Container("""
        volumeMounts:
          - mountPath: /data
          # spec.containers[0].volumeMounts[0].name: Required value
          # spec.containers[0].volumeMounts[0].name: Not found: ""
        """);

    [Fact]
    public void V66_A_mountPath_is_unique() => Given.Pod("""
        volumes:
          - name: v
            emptyDir: {}
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
                mountPath: /a
              - name: v
                mountPath: /a
                #          ^^ spec.containers[0].volumeMounts[1].mountPath: Invalid value: "/a": must be unique
        """);

    [Fact]
    public void V66_A_mountPath_is_needed() => Given.Pod("""
        volumes:
          - name: v
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
              # spec.containers[0].volumeMounts[0].mountPath: Required value
        """);

    [Fact]
    public void V67_A_subPath_is_relative() => Given.Pod("""
        volumes:
          - name: v
            emptyDir: {}
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
                mountPath: /a
                subPath: /b
                #        ^^ spec.containers[0].volumeMounts.subPath: Invalid value: "/b": must be a relative path
        """);

    [Fact]
    public void V67_subPath_and_subPathExpr_exclude_each_other() => Given.Pod("""
        volumes:
          - name: v
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
                mountPath: /a
                subPath: a/../b
                #        ^^^^^^ spec.containers[0].volumeMounts.subPath: Invalid value: "a/../b": must not contain '..'
                subPathExpr: $(A)
                #            ^^^^ spec.containers[0].volumeMounts[0].subPathExpr: Invalid value: "$(A)": subPathExpr and subPath are mutua…
        """);

    [Fact]
    public void V68_Bidirectional_propagation_needs_a_privileged_container() => Given.Pod("""
        volumes:
          - name: v
            emptyDir: {}
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
                mountPath: /a
                mountPropagation: Bidirectional
                #^^^^^^^^^^^^^^^ spec.containers[0].volumeMounts.mountPropagation: Forbidden: Bidirectional mount propagation is available…
        """);

    [Fact]
    public void V68_recursiveReadOnly_needs_readOnly() => Given.Pod("""
        volumes:
          - name: v
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
                mountPath: /a
                recursiveReadOnly: Enabled
                #^^^^^^^^^^^^^^^^ spec.containers[0].volumeMounts.recursiveReadOnly: Forbidden: may only be specified when readOnly is true
        """);

    [Fact]
    public void V69_A_device_is_backed_by_a_claim() => Given.Pod("""
        volumes:
          - name: v
            emptyDir: {}
        containers:
          - name: app
            image: app:1
            volumeDevices:
              - name: v
              #       ^ spec.containers[0].volumeDevices[0].name: Invalid value: "v": can only use volume source type of PersistentVolumeC…
                devicePath: /dev/x
        """);

    [Fact]
    public void V69_A_device_is_not_mounted_too() => Given.Pod("""
        volumes:
          - name: v
            persistentVolumeClaim:
              claimName: c
        containers:
          - name: app
            image: app:1
            volumeMounts:
              - name: v
              #       ^ spec.containers[0].volumeMounts[0].name: Invalid value: "v": must not already exist in volumeDevices
                mountPath: /a
            volumeDevices:
              - name: v
              #       ^ spec.containers[0].volumeDevices[0].name: Invalid value: "v": must not already exist in volumeMounts
                devicePath: /dev/../x
                #           ^^^^^^^^^ spec.containers[0].volumeDevices[0].devicePath: Invalid value: "/dev/../x": can not contain backstep…
        """);
}
