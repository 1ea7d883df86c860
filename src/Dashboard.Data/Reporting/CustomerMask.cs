using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Settings;

namespace Dashboard.Data.Reporting;

/// <summary>Who sees X's ids of customers and of their Direct Messages: on pages, in files and for programs alike.</summary>
internal static class CustomerMask
{
    /// <summary>Whether they are hidden from somebody.</summary>
    public static bool Hides(PrivacyRules rules, Viewer viewer) => rules.Customers switch
    {
        CustomerIds.Shown => false,
        CustomerIds.ForManagers => !viewer.SeesAllTeams,
        _ => true,
    };

    /// <summary>A comment as it is shown; null stays null.</summary>
    public static string? Comment(PrivacyRules rules, string? comment) =>
        comment is not null && rules.HidesContacts ? HiddenContacts.In(comment) : comment;

    /// <summary>
    /// What X said as it is shown. Where anything is left out, so are fields that we do not know: they may hold anything.
    /// </summary>
    /// <param name="hidesAgent">Whether nobody may see who answered: the message to the customer may name them.</param>
    public static string Body(PrivacyRules rules, Viewer viewer, WireEvent said, string body, bool hidesAgent)
    {
        var hidesCustomer = Hides(rules, viewer);
        if (!hidesCustomer && !rules.HidesContacts && !hidesAgent)
            return body;
        if (said is not FeedbackEvent understood)
            return "{}";
        var comment = understood.Feedback.Comment;
        var shown = comment is null ? null : comment with { Value = Comment(rules, comment.Value)! };
        var shownState = understood with { Feedback = understood.Feedback with { Comment = shown } };
        return ReducedEvent.From(shownState, keepsComment: true, keepsCustomer: !hidesCustomer).Raw;
    }
}
