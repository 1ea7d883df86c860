using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary><c>GET /1.1/feedback/show/{id}.json</c>: only the account that sent it sees it; for others it does not exist.</summary>
internal sealed class ShowEndpoint(WorldStore store)
{
    internal Reply Handle(Call call)
    {
        var feedback = store.Find(call.RouteId);
        if (feedback is null || !feedback.FromUserId.Equals(call.Caller.UserId, StringComparison.Ordinal))
            return Reply.Error(ApiError.NotFound);
        return store.Snapshot(() => Reply.Json(json => FeedbackJson.WriteShown(json, feedback)));
    }
}
