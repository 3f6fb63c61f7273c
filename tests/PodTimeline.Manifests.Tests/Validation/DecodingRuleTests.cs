namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V15 to V30: what kubectl checks, and how text becomes typed objects.</summary>
public class DecodingRuleTests
{
    [Fact]
    public void V16_A_key_twice() => Given.Container("""
        name: a
        name: b
        #^^^ duplicate field "spec.containers[0].name"
        """);

    [Fact]
    public void V16_A_label_twice() => Given.Metadata("""
        labels:
          app: x
          app: z
          #^^ duplicate field "metadata.labels.app"
        """);

    [Fact]
    public void V17_A_document_is_an_object() => Given.Text("""
        hello
        #^^^^ error: error validating "manifest.yaml": error validating data: invalid object to validate; if you choose to ignore these er…
        """);

    [Fact]
    public void V17_A_list_is_none() => Given.Text("""
        - apiVersion: v1
        #^^^^^^^^^^^^^^^ error: error validating "manifest.yaml": error validating data: invalid object to validate; if you choose to igno…
          kind: Pod
        """);

    [Fact]
    public void V18_apiVersion_is_needed() => Given.Text("""
        kind: Pod
        #^^^ error: error validating "manifest.yaml": error validating data: apiVersion not set; if you choose to ignore these errors, tur…
        metadata: {name: web}
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V18_Both_are_needed() => Given.Text("""
        metadata: {name: web}
        #^^^^^^^ error: error validating "manifest.yaml": error validating data: [apiVersion not set, kind not set]; if you choose to igno…
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V18_apiVersion_is_a_string() => Given.Text("""
        apiVersion: 1
        #           ^ error: error validating "manifest.yaml": error validating data: apiVersion isn't string type; if you choose to ignor…
        kind: Pod
        metadata: {name: web}
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V19_The_kind_is_served() => Given.Text("""
        apiVersion: v1
        kind: Podd
        #     ^^^^ error: resource mapping not found for name: "web" namespace: "" from "manifest.yaml": no matches for kind "Podd" in ver…
        metadata: {name: web}
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V19_In_that_version() => Given.Text("""
        apiVersion: extensions/v1beta1
        #           ^^^^^^^^^^^^^^^^^^ error: resource mapping not found for name: "web" namespace: "" from "manifest.yaml": no matches fo…
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: x}}
          template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app, image: app:1}]}}
        """);

    [Fact]
    public void V20_A_name_is_a_string() => Given.Metadata("""
        name: y
        #     ^ error: unable to decode "manifest.yaml": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type…
        """);

    [Fact]
    public void V20_So_is_a_label() => Given.Metadata("""
        labels:
          version: 1.10
          #        ^^^^ error: unable to decode "manifest.yaml": json: cannot unmarshal number into Go struct field ObjectMeta.metadata.la…
        """);

    [Fact]
    public void V20_Labels_are_a_map() => Given.Metadata("""
        labels: app
        #       ^^^ error: unable to decode "manifest.yaml": json: cannot unmarshal string into Go struct field ObjectMeta.metadata.labels…
        """);

    [Fact]
    public void V20_metadata_is_an_object() => Given.Text("""
        apiVersion: v1
        kind: Pod
        metadata: web
        #         ^^^ error: unable to decode "manifest.yaml": json: cannot unmarshal string into Go struct field metadataOnlyObject.metad…
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V21_A_value_is_a_string() => Given.Container("""
        env:
          - name: A
            value: yes
            #      ^^^ json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.value of type string
          - name: B
            value: 8080
            #      ^^^^ json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string
        """);

    [Fact]
    public void V22_A_list_is_no_object() => Given.Pod("""
        containers: {name: a}
        #           ^^^^^^^^^ json: cannot unmarshal object into Go struct field PodSpec.spec.containers of type []v1.Container
        """);

    [Fact]
    public void V22_A_list_is_no_string() => Given.Container("""
        command: sleep 5
        #        ^^^^^^^ json: cannot unmarshal string into Go struct field Container.spec.containers.command of type []string
        """);

    [Fact]
    public void V23_A_whole_number_has_no_fraction() => Given.Container("""
        livenessProbe:
          tcpSocket:
            port: 80
          periodSeconds: 1.5
          #              ^^^ json: cannot unmarshal number 1.5 into Go struct field Probe.spec.containers.livenessProbe.periodSeconds of t…
        """);

    [Fact]
    public void V23_Nor_is_it_larger_than_its_type() => Given.Container("""
        livenessProbe:
          tcpSocket:
            port: 80
          periodSeconds: 3000000000
          #              ^^^^^^^^^^ json: cannot unmarshal number 3000000000 into Go struct field Probe.spec.containers.livenessProbe.peri…
        """);

    [Fact]
    public void V24_A_quantity_is_a_number_with_a_unit() => Given.Container("""
        resources:
          limits:
            memory: 64MB
            #       ^^^^ quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
            cpu: 1,5
            #    ^^^ quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
        """);

    [Fact]
    public void V24_There_is_no_such_unit() => Given.Container("""
        resources:
          limits:
            memory: 64mi
            #       ^^^^ unable to parse quantity's suffix
        """);

    [Theory]
    [InlineData("Mi")]
    [InlineData("+")]
    [InlineData("'.'")]
    [InlineData("' 1Mi '")]
    [InlineData("1.G")]
    [InlineData(".5")]
    [InlineData("1e-30")]
    [InlineData("'1e-12'")]
    [InlineData("'1e1000'")]
    [InlineData("'-0'")]
    public void V24_Digits_may_be_missing_and_exponents_may_be_large(string amount) =>
        Says.OfContainer(36, $"resources: {{limits: {{memory: {amount}}}}}",
            amount is ".5" or "1e-30" or "'1e-12'" ? ["warning: …"] : []);

    [Theory]
    [InlineData("1.1.M", false)]
    [InlineData("1+1.0M", false)]
    [InlineData("aoeu", false)]
    [InlineData("1 Mi", false)]
    [InlineData("12e3Mi", false)]
    [InlineData("true", false)]
    [InlineData("{}", false)]
    [InlineData("''", false)]
    [InlineData("0.1mi", true)]
    [InlineData("-3.01i", true)]
    [InlineData("-3.01e-", true)]
    [InlineData("e", true)]
    [InlineData("1K", true)]
    [InlineData("'--'", true)]
    public void V24_Other_texts_are_no_quantities(string amount, bool isSuffix) =>
        Says.OfContainer(36, $"resources: {{limits: {{memory: {amount}}}}}", isSuffix ? "unable to parse quantity's suffix"
            : "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");

    [Theory]
    [InlineData("foo", "cannot parse \"foo\" as \"2006\"")]
    [InlineData("'2026-1-02'", "cannot parse \"1-02\" as \"01\"")]
    [InlineData("'2026-01-02'", "cannot parse \"\" as \"T\"")]
    [InlineData("'2026-01-02T03:04:05'", "cannot parse \"\" as \"Z07:00\"")]
    public void V20_A_time_has_all_its_parts(string time, string fault) =>
        Says.Of(36, $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web, creationTimestamp: {time}}}\nspec: {{containers: [{{name: app, image: app:1}}]}}\n",
            $"error: unable to decode \"manifest.yaml\": parsing time \"{time.Trim('\'')}\" as \"2006-01-02T15:04:05Z07:00\": {fault}");

    [Theory]
    [InlineData("'2026-13-02T03:04:05Z'", "month")]
    [InlineData("'2026-02-29T03:04:05Z'", "day")]
    [InlineData("'2026-02-28T24:00:00Z'", "hour")]
    public void V20_The_parts_of_a_time_are_in_range(string time, string part) =>
        Says.Of(36, $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web, creationTimestamp: {time}}}\nspec: {{containers: [{{name: app, image: app:1}}]}}\n",
            $"error: unable to decode \"manifest.yaml\": parsing time \"{time.Trim('\'')}\": {part} out of range");

    [Fact]
    public void V20_A_time_is_a_text() =>
        Says.Of(36, "apiVersion: v1\nkind: Pod\nmetadata: {name: web, creationTimestamp: 5}\nspec: {containers: [{name: app, image: app:1}]}\n",
            "error: unable to decode \"manifest.yaml\": json: cannot unmarshal number into Go struct field ObjectMeta.metadata.creationTimestamp of type string");

    [Fact]
    public void V19_A_version_has_one_group() =>
        Says.Of(36, "apiVersion: apps/v1/x\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: app:1}]}\n",
            "error: error validating \"manifest.yaml\": error validating data: unexpected GroupVersion string: apps/v1/x; if you choose to ignore these errors, turn validation off with --validate=false");

    [Fact]
    public void V25_A_port_is_a_number_or_a_name() => Given.Container("""
        livenessProbe:
          httpGet:
            port: true
            #     ^^^^ json: cannot unmarshal bool into Go struct field HTTPGetAction.spec.containers.livenessProbe.httpGet.port of type i…
        """);

    [Fact]
    public void V21_What_is_of_a_wrong_type_is_not_missing_as_well() => Given.Container("""
        livenessProbe: {exec: [ls]}
        #                     ^^^^ json: cannot unmarshal array into Go struct field Probe.spec.containers.livenessProbe.exec of type v1.ExecAction
        lifecycle: {preStop: {httpGet: x}}
        #                              ^ json: cannot unmarshal string into Go struct field LifecycleHandler.spec.containers.lifecycle.preS…
        env: [{name: A, valueFrom: {fieldRef: metadata.name}}]
        #                                     ^^^^^^^^^^^^^ json: cannot unmarshal string into Go struct field EnvVarSource.spec.containers.…
        envFrom: [{configMapRef: cm}]
        #                        ^^ json: cannot unmarshal string into Go struct field EnvFromSource.spec.containers.envFrom.configMapRef o…
        """);

    [Fact]
    public void V26_null_means_not_given() => Given.Container("""
        env: null
        livenessProbe: ~
        ports:
        """);

    [Fact]
    public void V27_An_unknown_field() => Given.Container("""
        imagee: b
        #^^^^^ unknown field "spec.containers[0].imagee"
        """);

    [Fact]
    public void V27_Names_are_case_sensitive() => Given.Container("""
        image: null
        #      ^^^^ spec.containers[0].image: Required value
        Image: app:1
        #^^^^ unknown field "spec.containers[0].Image"
        """);

    [Fact]
    public void V27_A_field_of_a_later_version() => Given.Container("""
        restartPolicyRules: []
        #^^^^^^^^^^^^^^^^^ unknown field "spec.containers[0].restartPolicyRules"
        """, minor: 33);

    [Fact]
    public void V28_Several_at_once() => Given.Pod("""
        restartpolicy: Never
        #^^^^^^^^^^^^ unknown field "spec.restartpolicy"
        containers:
          - nam: a
          # ^^^ unknown field "spec.containers[0].nam"
            image: app:1
        """, rule: "V27");

    [Fact]
    public void V29_sleep_is_no_probe() => Given.Container("""
        livenessProbe:
          sleep:
          #^^^^ unknown field "spec.containers[0].livenessProbe.sleep"
            seconds: 1
        """);

    [Fact]
    public void V29_grpc_is_no_hook() => Given.Container("""
        lifecycle:
          preStop:
            grpc:
            #^^^ unknown field "spec.containers[0].lifecycle.preStop.grpc"
              port: 80
        """);

    [Fact]
    public void V30_Items_are_a_list() => Given.Text("""
        apiVersion: v1
        kind: List
        items: x
        #      ^ error: error validating "manifest.yaml": error validating data: invalid object to validate; if you choose to ignore these e…
        """);

    [Fact]
    public void V30_An_item_is_a_whole_object() => Given.Text("""
        apiVersion: v1
        kind: List
        items:
          - kind: Pod
          # ^^^^^^^^^ error: error validating "manifest.yaml": error validating data: apiVersion not set; if you choose to ignore these erro…
            metadata: {name: web}
            spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V20_kubectl_leaves_the_metadata_of_an_item_to_the_server() => Given.Text("""
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: Pod
            metadata: {name: y}
            #                ^ json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
            spec: {containers: [{name: app, image: app:1}]}
        """, rule: "V21");
}
