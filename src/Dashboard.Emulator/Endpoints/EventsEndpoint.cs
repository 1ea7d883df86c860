using System.Globalization;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary><c>GET /1.1/feedback/events.json</c></summary>
internal sealed class EventsEndpoint(SpoiltPager pager, CursorSeal seal, LostCursors lost, EmulatorOptions options, TimeProvider clock)
{
    private const int LargestCount = 100;
    private const long DayInMilliseconds = EpochTime.Day * 1000;

    internal Reply Handle(Call call)
    {
        if (ReadCount(call.Fields) is not { } count)
            return Reply.Error(ApiError.Invalid("count", "it is a number from 1 to 100."));
        var (start, error) = call.Fields.Find("cursor") is { Length: > 0 } cursor ? Continue(call, cursor) : Begin(call.Fields);
        return error is null ? Write(call, start, count) : Reply.Error(error);
    }

    private static int? ReadCount(FormFields fields)
        => int.TryParse(fields.Find("count") ?? "100", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= LargestCount
            ? count
            : null;

    private (EventCursor Start, ApiError? Error) Continue(Call call, string cursor)
    {
        if (call.Fields.Find("from_time") is not null || call.Fields.Find("to_time") is not null)
            return (default, ApiError.Invalid("cursor", "it comes without from_time and to_time, which it already holds."));
        return seal.Open(cursor, call.Caller.UserId) is { } opened && !IsLost(call, cursor)
            ? (opened, null)
            : (default, ApiError.Invalid("cursor", "it was not given to this account."));
    }

    private bool IsLost(Call call, string cursor)
    {
        if (call.Fault is Fault.LostCursor)
            lost.Lose(call.Caller.UserId, cursor);
        return lost.IsLost(cursor);
    }

    private (EventCursor Start, ApiError? Error) Begin(FormFields fields)
    {
        if (fields.Find("from_time") is not { } fromText)
            return (default, ApiError.Missing("from_time"));
        if (fields.Find("to_time") is not { } toText)
            return (default, ApiError.Missing("to_time"));
        if (ParseTime(fromText) is not { } from)
            return (default, ApiError.Invalid("from_time", "it is a number of epoch milliseconds."));
        if (ParseTime(toText) is not { } to || to < from)
            return (default, ApiError.Invalid("to_time", "it is a number of epoch milliseconds, not before from_time."));
        if (from < clock.NowMilliseconds() - (options.KeptDays * DayInMilliseconds))
            return (default, ApiError.Invalid("from_time", $"events are kept for {options.KeptDays} days."));
        return to > clock.NowMilliseconds() - DayInMilliseconds
            ? (default, ApiError.Invalid("to_time", "it must be at least 24 hours ago."))
            : (new EventCursor(from, to, 0, 0), null);
    }

    private static long? ParseTime(string text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time < long.MaxValue / 2 ? time : null;

    private Reply Write(Call call, EventCursor start, int count)
    {
        var account = call.Caller.UserId;
        var (events, next) = pager.Page(account, start, count, call.Fault);
        if (next is null)
            lost.RangeEnded(account);
        return Reply.Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("events");
            foreach (var happened in events)
                FeedbackJson.WriteEvent(json, happened);
            json.WriteEndArray();
            json.WriteString("next_cursor", next is { } cursor ? seal.Close(cursor, account) : "");
            json.WriteEndObject();
        });
    }
}
