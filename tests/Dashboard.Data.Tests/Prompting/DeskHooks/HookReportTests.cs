using System.Text.Json;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.DeskHooks;

public sealed class HookReportTests
{
    private static readonly DateTimeOffset SignedAt = new(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);

    [Theory]
    [InlineData(HookFormat.Standard, "5555", "2026-01-02T03:04:05+00:00", "a-017", "Maya Brandt", "343434343434", "refund", 4)]
    [InlineData(HookFormat.Chatwoot, "chatwoot-1181", "2026-01-02T03:04:06+00:00", "17", "Maya Brandt", "343434343434", "refund", 1)]
    [InlineData(HookFormat.ZendeskEvents, "5555", "2026-01-02T03:04:05+00:00", "8447388090494", null, null, "refund", null)]
    [InlineData(
        HookFormat.ZendeskTrigger,
        "5555", "2026-01-02T03:04:06+00:00", "8447388090494", "Maya Brandt", "343434343434", "refund, vip", null)]
    public void Sample_OfEachFormat_IsReadByItsMapping(
        HookFormat format, string id, string closedAt, string agent, string? name, string? customer, string tags, int? messages)
    {
        var report = Read(HookDefaults.MappingOf(format), HookDefaults.SampleOf(format));

        Assert.Equal(HookReportKind.Closed, report.Kind);
        var closed = report.Closed!;
        Assert.Empty(closed.Unreadable);
        Assert.Equal(("1212", id, DateTimeOffset.Parse(closedAt, null)), (closed.AccountUserId, closed.ExternalId, closed.ClosedAt));
        Assert.Equal((agent, name, customer), (closed.AgentId, closed.AgentName, closed.CustomerUserId));
        Assert.Equal((tags, messages), (string.Join(", ", closed.Tags!), closed.AgentMessages));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 2, 58, 0, TimeSpan.Zero), closed.OpenedAt);
        Assert.Empty(HookPreview.Of(HookDefaults.MappingOf(format), HookDefaults.SampleOf(format), SignedAt).Faults);
    }

    [Theory]
    [InlineData(HookFormat.Standard, "\"conversation.closed\"", "\"conversation.reopened\"")]
    [InlineData(HookFormat.Chatwoot, "\"resolved\"", "\"open\"")]
    [InlineData(
        HookFormat.ZendeskEvents, "\"current\": \"SOLVED\", \"previous\": \"OPEN\"",
        "\"current\": \"OPEN\", \"previous\": \"SOLVED\"")]
    [InlineData(HookFormat.ZendeskTrigger, "\"Solved\"", "\"Open\"")]
    public void Sample_OpenedAgain_IsReadAsThat(HookFormat format, string closed, string reopened)
    {
        var sample = HookDefaults.SampleOf(format);
        Assert.Contains(closed, sample, StringComparison.Ordinal);

        var report = Read(HookDefaults.MappingOf(format), sample.Replace(closed, reopened, StringComparison.Ordinal));

        Assert.Equal(HookReportKind.Reopened, report.Kind);
        Assert.InRange(report.Reopened!.ReopenedAt!.Value, SignedAt.AddSeconds(-1), SignedAt);
    }

    [Theory]
    [InlineData("SOLVED", "CLOSED")]
    [InlineData("status_changed", "priority_changed")]
    public void Report_OfSomethingElse_IsNeither(string found, string other)
    {
        var sample = HookDefaults.SampleOf(HookFormat.ZendeskEvents).Replace(found, other, StringComparison.Ordinal);

        Assert.Equal(HookReportKind.Other, Read(HookDefaults.MappingOf(HookFormat.ZendeskEvents), sample).Kind);
    }

    [Fact]
    public void Chatwoot_WithoutAnAgentAndAReply_IsUnassignedAndUnanswered()
    {
        var sample = HookDefaults.SampleOf(HookFormat.Chatwoot)
            .Replace("{ \"id\": 17, \"name\": \"Maya Brandt\" }", "null", StringComparison.Ordinal)
            .Replace("1767322690", "null", StringComparison.Ordinal);

        var closed = Read(HookDefaults.MappingOf(HookFormat.Chatwoot), sample).Closed!;

        Assert.Equal((null, null, 0), (closed.AgentId, closed.AgentName, closed.AgentMessages));
        var kept = HookPreview.Of(HookDefaults.MappingOf(HookFormat.Chatwoot), sample, SignedAt);
        Assert.Empty(kept.Faults);
        Assert.Contains(("agent_id", "unassigned"), kept.Values);
    }

    [Theory]
    [InlineData("{a.b[1].c}", "deep")]
    [InlineData("x-{n}-{a.s}", "x-7-text")]
    [InlineData("{missing|else}", "else")]
    [InlineData("{blank|else}", "else")]
    [InlineData("{n|else}", "7")]
    [InlineData("{n?yes:no}", "yes")]
    [InlineData("{nothing?yes:no}", "no")]
    [InlineData("{missing}", null)]
    [InlineData("x-{a}", null)]
    [InlineData("{a.b[9].c}", null)]
    [InlineData("{half}", null)]
    [InlineData("plain", "plain")]
    [InlineData("{@signed_at}", "2026-01-02T03:04:06.0000000+00:00")]
    public void Template_Filled_IsTextWithValues(string template, string? expected)
    {
        using var json = JsonDocument.Parse(
            """{"a":{"b":[0,{"c":"deep"}],"s":"text"},"n":7,"nothing":null,"blank":" ","half":"\ud800"}""");

        Assert.True(HookTemplate.IsValid(template));
        Assert.Equal(expected, HookTemplate.Fill(template, json.RootElement, SignedAt));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("a}")]
    [InlineData("{}")]
    [InlineData("{a b}")]
    [InlineData("{a..b}")]
    [InlineData("{{a}}")]
    [InlineData("{tags[٠]}")]
    public void Template_ThatCannotBeRead_IsToldBesideItsField(string template)
    {
        var good = HookDefaults.MappingOf(HookFormat.Standard);
        var mapping = good with { Fields = new Dictionary<string, string>(good.Fields, StringComparer.Ordinal) { ["team_id"] = template } };

        Assert.Equal([new HookError("team_id", HookFault.NoTemplate)], mapping.Check());
    }

    [Fact]
    public void Mapping_WithoutWhatIsNeeded_IsToldFieldByField()
    {
        var errors = new HookMapping { ReopenedWhen = "status open" }.Check();

        Assert.Equal(
            [
                new HookError("ClosedWhen", HookFault.Missing), new HookError("ReopenedWhen", HookFault.NoCondition),
                new HookError("external_id", HookFault.Missing), new HookError("closed_at", HookFault.Missing),
            ],
            errors);
    }

    [Fact]
    public void Chatwoot_OfAnotherChannelThanItsApi_IsNeither()
    {
        var sample = HookDefaults.SampleOf(HookFormat.Chatwoot).Replace("Channel::Api", "Channel::WebWidget", StringComparison.Ordinal);

        Assert.Equal(HookReportKind.Other, Read(HookDefaults.MappingOf(HookFormat.Chatwoot), sample).Kind);
    }

    [Fact]
    public void Preview_OfWhatIsNotNeededAndWrong_LeavesItOut()
    {
        var sample = HookDefaults.SampleOf(HookFormat.Standard)
            .Replace("\"343434343434\"", "\"b3c9f0a2-3f6e-4f0e-8f53-0a7f2b9d1c55\"", StringComparison.Ordinal)
            .Replace("Europe/London", "Eastern Time (US & Canada)", StringComparison.Ordinal)
            .Replace("\"agent_messages\": 4", "\"agent_messages\": 4.0", StringComparison.Ordinal)
            .Replace(
                "[\"refund\"]",
                $"[\"{new string('x', 101)}\",{string.Join(',', Enumerable.Range(1, 21).Select(tag => $"\"t{tag}\""))}]",
                StringComparison.Ordinal);

        var read = HookPreview.Of(HookDefaults.MappingOf(HookFormat.Standard), sample, SignedAt);

        Assert.Empty(read.Faults);
        Assert.DoesNotContain(read.Values, value => value.Field is "customer_user_id" or "time_zone" or "agent_messages");
        Assert.Equal(20, read.Values.Single(value => value.Field is "tags").Value.Split(", ").Length);
    }

    [Theory]
    [InlineData("""{"type":"conversation.closed","data":{"id":"5","closed_at":"2026-01-02T03:04:05Z"},"\ud800xxxxxxxx":1}""")]
    [InlineData("""{"type":"conversation.closed","data":{"id":"5","closed_at":1e999,"tags":{"a":1}}}""")]
    public void Preview_OfOddJson_DoesNotFail(string sample) =>
        Assert.NotNull(HookPreview.Of(HookDefaults.MappingOf(HookFormat.Standard), sample, SignedAt));

    [Fact]
    public void Preview_OfWhatWouldBeRefused_SaysWhy()
    {
        var mapping = HookDefaults.MappingOf(HookFormat.Standard);
        var sample = HookDefaults.SampleOf(HookFormat.Standard).Replace("\"5555\"", "\"7.77701E+17\"", StringComparison.Ordinal);

        Assert.StartsWith("external_id", Assert.Single(HookPreview.Of(mapping, sample, SignedAt).Faults), StringComparison.Ordinal);
        Assert.Null(HookPreview.Of(mapping, "[1]", SignedAt).Kind);
        Assert.Null(HookPreview.Of(mapping, "{", SignedAt).Kind);
    }

    private static HookReport Read(HookMapping mapping, string sample)
    {
        using var json = JsonDocument.Parse(sample);
        return HookReport.Read(mapping, json.RootElement, SignedAt, "1212");
    }
}
