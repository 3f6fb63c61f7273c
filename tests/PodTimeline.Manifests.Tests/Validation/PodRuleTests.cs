namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V109 to V132: the pod and its volumes.</summary>
public class PodRuleTests
{
    [Fact]
    public void V109_A_restartPolicy_is_one_of_three() => Given.Pod("""
        restartPolicy: always
        #              ^^^^^^ spec.restartPolicy: Unsupported value: "always": supported values: "Always", "OnFailure", "Never"
        """);

    [Fact]
    public void V110_A_dnsPolicy_is_one_of_four() => Given.Pod("""
        dnsPolicy: None2
        #          ^^^^^ spec.dnsPolicy: Unsupported value: "None2": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default…
        """);

    [Fact]
    public void V111_dnsPolicy_None_needs_a_dnsConfig() => Given.Pod("""
        #! spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None
        dnsPolicy: None
        """);

    [Fact]
    public void V111_dnsPolicy_None_needs_a_nameserver() => Given.Pod("""
        dnsPolicy: None
        dnsConfig: {}
        #^^^^^^^^ spec.dnsConfig.nameservers: Required value: must provide at least one DNS nameserver when `dnsPolicy` is None
        """);

    [Fact]
    public void V111_There_are_at_most_three_nameservers() => Given.Pod("""
        dnsConfig:
          nameservers: [1.1.1.1, 1.1.1.2, 1.1.1.3, 1.1.1.400]
          #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spec.dnsConfig.nameservers: Invalid value: ["1.1.1.1","1.1.1.2","1.1.1.3","1…
          #                                        ^^^^^^^^^ spec.dnsConfig.nameservers[3]: Invalid value: "1.1.1.400": must be a valid IP…
          searches: [a_b, A]
          #               ^ spec.dnsConfig.searches[1]: Invalid value: "A": a lowercase RFC 1123 subdomain must consist of lower case alph…
          options:
            - value: x
            # spec.dnsConfig.options[0]: Required value: must not be empty
        """);

    [Fact]
    public void V112_An_activeDeadline_is_at_least_a_second() => Given.Pod("""
        activeDeadlineSeconds: 0
        #                      ^ spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive
        """);

    [Fact]
    public void V112_Longest() => Given.Pod("""
        activeDeadlineSeconds: 2147483648
        #                      ^^^^^^^^^^ spec.activeDeadlineSeconds: Invalid value: 2147483648: must be between 1 and 2147483647, inclusive
        """);

    [Fact]
    public void V113_A_grace_period_has_no_range() => Given.Pod("""
        terminationGracePeriodSeconds: 0
        """);

    [Fact]
    public void V114_Volume_names_are_unique() => Given.Pod("""
        volumes:
          - name: v
          - name: v
          # ^^^^ spec.volumes[1].name: Duplicate value: "v"
        """);

    [Fact]
    public void V115_A_volume_has_one_source() => Given.Pod("""
        volumes:
          - name: v
            hostPath:
            #^^^^^^^ spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type
              path: /x
            emptyDir: {}
        """);

    [Fact]
    public void V115_cephfs_is_spelt_in_another_way() => Given.Pod("""
        volumes:
          - name: v
            emptyDir: {}
            cephfs:
            #^^^^^ spec.volumes[0].cephFS: Forbidden: may not specify more than 1 volume type
            #^^^^^ warning: spec.volumes[0].cephfs: deprecated in v1.28, non-functional in v1.31+
              monitors: [a]
        """);

    [Fact]
    public void V116_A_source_says_what_it_needs() => Given.Pod("""
        volumes:
          - name: v
            secret: {}
            #^^^^^ spec.volumes[0].secret.secretName: Required value
        """);

    [Fact]
    public void V116_A_claim_an_image_and_a_path_are_named() => Given.Pod("""
        volumes:
          - name: a
            persistentVolumeClaim: {}
            #^^^^^^^^^^^^^^^^^^^^ spec.volumes[0].persistentVolumeClaim.claimName: Required value
          - name: b
            hostPath: {}
            #^^^^^^^ spec.volumes[1].hostPath.path: Required value
          - name: c
            configMap: {}
            #^^^^^^^^ spec.volumes[2].configMap.name: Required value
          - name: d
            image: {}
            #^^^^ spec.volumes[3].image.reference: Required value
        """);

    [Fact]
    public void V117_A_mode_is_at_most_octal_777() => Given.Pod("""
        volumes:
          - name: v
            configMap:
              name: c
              defaultMode: 644
              #            ^^^ spec.volumes[0].configMap.defaultMode: Invalid value: 644: must be a number between 0 and 0777 (octal), bot…
        """);

    [Fact]
    public void V117_The_mode_of_an_item() => Given.Pod("""
        volumes:
          - name: v
            secret:
              secretName: s
              items:
                - key: k
                  path: p
                  mode: 1000
                  #     ^^^^ spec.volumes[0].secret.items[0].mode: Invalid value: 1000: must be a number between 0 and 0777 (octal), both…
        """);

    [Fact]
    public void V118_The_path_of_an_item_is_relative() => Given.Pod("""
        volumes:
          - name: v
            secret:
              secretName: s
              items:
                - key: k
                  path: /a
                  #     ^^ spec.volumes[0].secret.items[0].path: Invalid value: "/a": must be a relative path
        """);

    [Fact]
    public void V118_Items_of_the_downward_API() => Given.Pod("""
        volumes:
          - name: v
            downwardAPI:
            #^^^^^^^^^^ spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: "status.podIP": supported values: "metadata.ann…
              items:
                - path: a
                # spec.volumes[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required
                - path: ../b
                #       ^^^^ spec.volumes[0].downwardAPI.path: Invalid value: "../b": must not contain '..'
                  fieldRef:
                    fieldPath: status.podIP
        """);

    [Fact]
    public void V119_A_sizeLimit_is_not_negative() => Given.Pod("""
        volumes:
          - name: v
            emptyDir:
              sizeLimit: "-1"
              #^^^^^^^^ spec.volumes[0].emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity
        """);

    [Fact]
    public void V120_A_hostPath_has_a_known_type() => Given.Pod("""
        volumes:
          - name: v
            hostPath:
              path: /x
              type: Dir
              #     ^^^ spec.volumes[0].hostPath.type: Unsupported value: "Dir": supported values: "", "BlockDevice", "CharDevice", "Direc…
        """);

    [Fact]
    public void V121_A_token_lives_at_least_ten_minutes() => Given.Pod("""
        volumes:
          - name: v
            projected:
              sources:
                - serviceAccountToken:
                    path: t
                    expirationSeconds: 60
                    #                  ^^ spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 60: m…
        """);

    [Fact]
    public void V121_A_source_of_a_projection_is_of_one_kind() => Given.Pod("""
        volumes:
          - name: v
            projected:
              sources:
                - secret:
                # spec.volumes[0].projected.sources[0]: Forbidden: may not specify more than 1 volume type per source
                    name: s
                  configMap:
                    name: c
        """);

    [Fact]
    public void V122_A_serviceAccountName_is_a_subdomain() => Given.Pod("""
        serviceAccountName: My_SA
        #                   ^^^^^ spec.serviceAccountName: Invalid value: "My_SA": a lowercase RFC 1123 subdomain must consist of lower ca…
        """);

    [Fact]
    public void V122_A_runtimeClassName_may_not_be_empty() => Given.Pod("""
        runtimeClassName: ""
        #                 ^^ spec.runtimeClassName: Invalid value: "": a lowercase RFC 1123 subdomain must consist of lower case alphanume…
        priorityClassName: High_
        #                  ^^^^^ spec.priorityClassName: Invalid value: "High_": a lowercase RFC 1123 subdomain must consist of lower case…
        """);

    [Fact]
    public void V123_A_hostname_is_a_label() => Given.Pod("""
        hostname: a.b
        #         ^^^ spec.hostname: Invalid value: "a.b": must not contain dots
        """);

    [Fact]
    public void V124_A_nodeSelector_is_checked_as_labels_are() => Given.Pod("""
        nodeSelector:
          disk: a b
          #     ^^^ spec.nodeSelector: Invalid value: "a b": a valid label must be an empty string or consist of alphanumeric characters,…
        """);

    [Fact]
    public void V125_Group_ids_are_in_range() => Given.Pod("""
        securityContext:
          fsGroup: -1
          #        ^^ spec.securityContext.fsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive
        """);

    [Fact]
    public void V125_All_ids_are_looked_at() => Given.Pod("""
        securityContext:
          runAsUser: -1
          #          ^^ spec.securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive
          runAsGroup: 2147483648
          #           ^^^^^^^^^^ spec.securityContext.runAsGroup: Invalid value: 2147483648: must be between 0 and 2147483647, inclusive
          supplementalGroups: [1, -1]
          #                       ^^ spec.securityContext.supplementalGroups[1]: Invalid value: -1: must be between 0 and 2147483647, incl…
        """);

    [Fact]
    public void V125_Names_of_sysctls() => Given.Pod("""
        hostNetwork: true
        securityContext:
          sysctls:
            - name: net.core.somaxconn
            #       ^^^^^^^^^^^^^^^^^^ spec.securityContext.sysctls[0].name: Invalid value: "net.core.somaxconn": may not be specified whe…
              value: "1"
            - name: Kernel
            #       ^^^^^^ spec.securityContext.sysctls[1].name: Invalid value: "Kernel": must have at most 253 characters and match regex…
              value: "1"
        """);

    [Fact]
    public void V126_An_fsGroupChangePolicy_is_one_of_two() => Given.Pod("""
        securityContext:
          fsGroupChangePolicy: Never
          #                    ^^^^^ spec.securityContext.fsGroupChangePolicy: Unsupported value: "Never": supported values: "Always", "On…
        """);

    [Fact]
    public void V126_supplementalGroupsPolicy() => Given.Pod("""
        securityContext:
          supplementalGroupsPolicy: None
          #                         ^^^^ spec.securityContext.supplementalGroupsPolicy: Unsupported value: "None": supported values: "Merg…
        """);

    [Fact]
    public void V127_shareProcessNamespace_excludes_hostPID() => Given.Pod("""
        shareProcessNamespace: true
        #                      ^^^^ spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID can…
        hostPID: true
        """);

    [Fact]
    public void V128_A_user_namespace_excludes_those_of_the_host() => Given.Pod("""
        hostUsers: false
        hostPID: true
        #^^^^^^ spec.HostPID: Forbidden: when `hostUsers` is false
        """);

    [Fact]
    public void V128_All_three_namespaces() => Given.Pod("""
        hostUsers: false
        hostNetwork: true
        #^^^^^^^^^^ spec.hostNetwork: Forbidden: when `hostUsers` is false
        hostPID: true
        #^^^^^^ spec.HostPID: Forbidden: when `hostUsers` is false
        hostIPC: true
        #^^^^^^ spec.HostIPC: Forbidden: when `hostUsers` is false
        """);

    [Fact]
    public void V129_A_host_alias_has_an_IP_address() => Given.Pod("""
        hostAliases:
          - ip: 300.1.1.1
          #     ^^^^^^^^^ spec.hostAliases[0].ip: Invalid value: "300.1.1.1": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)
            hostnames: [a]
        """);

    [Fact]
    public void V130_A_readiness_gate_is_a_qualified_name() => Given.Pod("""
        readinessGates:
          - conditionType: ""
          #                ^^ spec.readinessGates[0].conditionType: Invalid value: "": name part must be non-empty
          #                ^^ spec.readinessGates[0].conditionType: Invalid value: "": name part must consist of alphanumeric characters,…
        """);

    [Fact]
    public void V130_A_good_gate() => Given.Pod("""
        readinessGates:
          - conditionType: example.com/ready
        """);

    [Fact]
    public void V131_Scheduling_gates_are_unique() => Given.Pod("""
        schedulingGates:
          - name: a
          - name: a
          # ^^^^ spec.schedulingGates[1]: Duplicate value: "a"
        """);

    [Fact]
    public void V132_A_gated_pod_is_not_yet_bound() => Given.Pod("""
        schedulingGates:
          - name: a
        nodeName: n1
        #^^^^^^^ spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared
        """);
}
