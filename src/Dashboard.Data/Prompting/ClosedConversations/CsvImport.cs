using System.Globalization;
using CsvHelper;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>Gathers a file's lines into batches and keeps the line number of each, for the report.</summary>
internal sealed class CsvImport(ConversationRecorder recorder)
{
    private readonly List<(int Line, ClosedConversation Conversation)> _pending = [];
    private readonly List<RejectedLine> _rejected = [];
    private int _accepted;

    public int Pending => _pending.Count;

    public ImportResult Result => new(_accepted, [.. _rejected.OrderBy(line => line.Line)]);

    public void Add(int line, CsvReader csv)
    {
        var closedAt = csv.GetField("closed_at");
        if (!string.IsNullOrEmpty(closedAt) && Instant(closedAt) is null)
            _rejected.Add(new RejectedLine(line, $"closed_at is not a date with its offset: {closedAt}"));
        else
            _pending.Add((line, Read(csv, Instant(closedAt))));
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pending.Count == 0)
            return;
        var result = await recorder.RecordAsync(_pending.ConvertAll(item => item.Conversation), cancellationToken);
        _accepted += result.Accepted;
        _rejected.AddRange(result.Rejected.Select(bad => new RejectedLine(_pending[bad.Index].Line, bad.Reason)));
        _pending.Clear();
    }

    private static ClosedConversation Read(CsvReader csv, DateTimeOffset? closedAt) => new()
    {
        ExternalId = csv.GetField("external_id"),
        AccountUserId = csv.GetField("account_user_id"),
        Account = csv.GetField("account"),
        AgentId = csv.GetField("agent_id"),
        AgentName = csv.GetField("agent_name"),
        TeamId = csv.GetField("team_id"),
        TeamName = csv.GetField("team_name"),
        CustomerUserId = csv.GetField("customer_user_id"),
        ClosedAt = closedAt,
    };

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
