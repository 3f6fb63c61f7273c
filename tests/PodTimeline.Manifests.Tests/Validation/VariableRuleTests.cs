namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V54 to V63: environment variables.</summary>
public class VariableRuleTests
{
    [Fact]
    public void V54_A_variable_needs_a_name() => Given.Container("""
        env:
          - value: x
          # spec.containers[0].env[0].name: Required value
        """);

    [Fact]
    public void V55_Variable_names_have_a_format() => Given.Container("""
        env:
          - name: A=B
          #       ^^^ spec.containers[0].env[0].name: Invalid value: "A=B": a valid environment variable name must consist only of printab…
        """);

    [Fact]
    public void V55_Before_1_32_names_were_stricter() => Given.Container("""
        env:
          - name: a b
          #       ^^^ spec.containers[0].env[0].name: Invalid value: "a b": a valid environment variable name must consist of alphabetic c…
            value: c
          - name: ..a
          #       ^^^ spec.containers[0].env[1].name: Invalid value: "..a": must not start with '..'
            value: c
        """, minor: 31);

    [Fact]
    public void V56_valueFrom_names_a_source() => Given.Container("""
        env:
          - name: A
            valueFrom: {}
            #          ^^ spec.containers[0].env[0].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `co…
        """);

    [Fact]
    public void V56_Before_1_35_there_were_four_sources() => Given.Container("""
        env:
          - name: A
            valueFrom: {}
            #          ^^ spec.containers[0].env[0].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `co…
        """, minor: 34);

    [Fact]
    public void V57_valueFrom_goes_without_value() => Given.Container("""
        env:
          - name: A
            value: x
            valueFrom:
            #^^^^^^^^ spec.containers[0].env[0].valueFrom: Invalid value: "": may not be specified when `value` is not empty
              fieldRef:
                fieldPath: metadata.name
        """);

    [Fact]
    public void V58_valueFrom_names_one_source_only() => Given.Container("""
        env:
          - name: A
            valueFrom:
            #^^^^^^^^ spec.containers[0].env[0].valueFrom: Invalid value: "": may not have more than one field specified at a time
              fieldRef:
                fieldPath: metadata.name
              secretKeyRef:
                name: s
                key: k
        """);

    [Fact]
    public void V59_A_fieldPath_is_one_that_variables_can_show() => Given.Container("""
        env:
          - name: A
            valueFrom:
              fieldRef:
                fieldPath: status.phase
                #          ^^^^^^^^^^^^ spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Unsupported value: "status.phase": support…
        """);

    [Fact]
    public void V59_Labels_and_annotations_are_shown_by_key() => Given.Container("""
        env:
          - name: A
            valueFrom:
              fieldRef:
                fieldPath: metadata.labels['app']
          - name: B
            valueFrom:
              fieldRef:
                fieldPath: metadata.labels['a b']
                #          ^^^^^^^^^^^^^^^^^^^^^^ spec.containers[0].env[1].valueFrom.fieldRef: Invalid value: "a b": name part must consi…
        """);

    [Fact]
    public void V59_A_resource_is_one_that_variables_can_show() => Given.Container("""
        env:
          - name: A
            valueFrom:
              resourceFieldRef:
                resource: limits.gpu
                #         ^^^^^^^^^^ spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: Unsupported value: "limits.gpu": suppo…
        """);

    [Fact]
    public void V60_A_fieldPath_exists() => Given.Container("""
        env:
          - name: A
            valueFrom:
              fieldRef:
                fieldPath: metadata.whoops
                #          ^^^^^^^^^^^^^^^ spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "metadata.whoops": error…
        """);

    [Fact]
    public void V61_A_key_of_a_Secret_is_named() => Given.Container("""
        env:
          - name: A
            valueFrom:
              secretKeyRef:
              #^^^^^^^^^^^ spec.containers[0].env[0].valueFrom.secretKeyRef.key: Required value
                name: s
        """);

    [Fact]
    public void V61_A_key_has_a_format() => Given.Container("""
        env:
          - name: A
            valueFrom:
              configMapKeyRef:
                name: c
                key: a/b
                #    ^^^ spec.containers[0].env[0].valueFrom.configMapKeyRef.key: Invalid value: "a/b": a valid config key must consist of…
        """);

    [Fact]
    public void V61_A_Secret_is_named() => Given.Container("""
        env:
          - name: A
            valueFrom:
              secretKeyRef:
              #^^^^^^^^^^^ spec.containers[0].env[0].valueFrom.secretKeyRef.name: Invalid value: "": a lowercase RFC 1123 subdomain must c…
                key: k
        """);

    [Fact]
    public void V62_A_fileKeyRef_names_an_emptyDir() => Given.Container("""
        env:
          - name: A
            valueFrom:
              fileKeyRef:
                key: k
                volumeName: nope
                #           ^^^^ spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: "nope"
                path: p
        """);

    [Fact]
    public void V62_A_fileKeyRef_has_a_relative_path() => Given.Pod("""
        volumes:
          - name: v
            emptyDir: {}
        containers:
          - name: app
            image: app:1
            env:
              - name: A
                valueFrom:
                  fileKeyRef:
                    key: k
                    volumeName: v
                    path: ../p
                    #     ^^^^ spec.containers[0].env[0].valueFrom.fileKeyRef.path: Invalid value: "../p": must not contain '..'
        """);

    [Fact]
    public void V63_envFrom_names_one_source() => Given.Container("""
        envFrom:
          - prefix: A_
          # spec.containers[0].envFrom: Invalid value: "": must specify one of: `configMapRef` or `secretRef`
        """);

    [Fact]
    public void V63_A_ConfigMap_is_named() => Given.Container("""
        envFrom:
          - configMapRef: {}
          # ^^^^^^^^^^^^ spec.containers[0].envFrom[0].configMapRef.name: Required value
        """);

    [Fact]
    public void V63_envFrom_names_one_source_only() => Given.Container("""
        envFrom:
          - configMapRef:
          # spec.containers[0].envFrom: Invalid value: "": may not have more than one field specified at a time
              name: a
            secretRef:
              name: b
        """);
}
