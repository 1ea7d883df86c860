namespace Dashboard.Data.FeedbackApi;

/// <summary>A user of X, as far as it matters before a prompt is sent.</summary>
/// <param name="Id">The user's id, a decimal string.</param>
/// <param name="ScreenName">The @handle without its @; null when X does not say.</param>
/// <param name="CanDm">Whether the asking account may send a Direct Message; null means unknown, not no.</param>
public sealed record XUser(string Id, string? ScreenName, bool? CanDm)
{
    /// <summary>The name of the profile; null when X does not say.</summary>
    public string? Name { get; init; }

    /// <summary>Reads <c>{"id":12,"id_str":"12","name":"Ann","screen_name":"ann","can_dm":true}</c>, of which only an id must be.</summary>
    internal static XUser Read(ApiAnswer answer)
    {
        var fields = new WireFields(answer.Json, "", []);
        var id = fields.Id("id_str") ?? fields.Id("id", required: true);
        var user = new XUser(id ?? "", fields.Text("screen_name"), fields.Flag("can_dm"))
        {
            Name = fields.Text("name"),
        };
        return fields.AreSound ? user : throw new BrokenAnswerException(fields.Reason, answer.Failure());
    }
}
