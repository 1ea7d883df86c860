using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>A prompt that this instance alone works on, until its lease is over.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Tries">How often it was begun to be sent, this time too.</param>
/// <param name="Account">The account that sends it, as it was when the prompt was taken.</param>
/// <param name="CustomerUserId">X's id of the customer.</param>
/// <param name="ExternalId">The case id that it carries.</param>
/// <param name="ClosedAt">Which closing of the case.</param>
/// <param name="ReachAsked">How often X was asked whether the customer can be messaged.</param>
/// <param name="Send">What is sent; null where X is first to be asked whether the customer can be messaged.</param>
internal sealed record DuePrompt(
    long Id,
    int Tries,
    Account Account,
    string CustomerUserId,
    string ExternalId,
    DateTimeOffset ClosedAt,
    int ReachAsked,
    DueCard? Send);

/// <summary>The card of a prompt.</summary>
/// <param name="Variant">The number of its question.</param>
/// <param name="Message">The Direct Message before it.</param>
internal sealed record DueCard(SurveyKind Kind, int Variant, string Message);
