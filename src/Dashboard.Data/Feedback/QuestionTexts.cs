namespace Dashboard.Data.Feedback;

/// <summary>
/// The words of X's questions; an id is the place in its list. The NPS table of X's documents (ids 0-5) repeats the CSAT texts by
/// mistake; these are the ones on X's own picture of the card (feedback-api.md, "Question variants").
/// </summary>
internal static class QuestionTexts
{
    /// <summary>The CSAT questions of X's documentation, by variant, 0 to 37.</summary>
    public static readonly string[] Csat =
    [
        "What is your overall satisfaction with <display_name>?",
        "How satisfied are you with <display_name>?",
        "Overall, how satisfied were you with your recent <display_name> experience?",
        "How would you rate the overall experience with <display_name>?",
        "How would you rate your overall experience with <display_name>?",
        "How would you rate your experience so far with <display_name>?",
        "How would you rate your experience on Twitter with <display_name>?",
        "Were you satisfied with your recent experience with <display_name>?",
        "How well does <display_name> meet your expectations?",
        "How would you rate your guest experience with <display_name>?",
        "How would you rate your service experience with <display_name>?",
        "How would you rate your recent service experience with <display_name>?",
        "How would you rate the service you received from <display_name>?",
        "Were you satisfied with the result of your interaction with <display_name>?",
        "How would you rate the ability to resolve your issue with <display_name>?",
        "How would you rate the response time from <display_name>?",
        "How would you rate the speed of service from <display_name>?",
        "How would you rate the time to resolution with <display_name>?",
        "How would you rate the time to resolve your issue with <display_name>?",
        "How would you rate the speed of resolution with <display_name>?",
        "How would you rate the <display_name> advisor's expertise?",
        "How satisfied were you with the <display_name> agent who helped you?",
        "How satisfied were you with the <display_name> specialist who helped you?",
        "How satisfied were you with the <display_name> representative who helped you?",
        "How would you rate your recent banking experience with <display_name>?",
        "How would you rate the overall event experience at <display_name>?",
        "How would you rate your bill pay experience with <display_name>?",
        "How would you rate your purchase experience with <display_name>?",
        "How would you rate your shopping experience with <display_name>?",
        "How would you rate your delivery experience with <display_name>?",
        "How would you rate your rental experience with <display_name>?",
        "How would you rate your recent <display_name> store visit?",
        "How would you rate your recent <display_name> hotel stay?",
        "How would you rate your recent flight with <display_name>?",
        "How would you rate your recent ride with <display_name>?",
        "How would you rate your recent trip with <display_name>?",
        "How would you rate your recent visit to <display_name>?",
        "How would you rate your recent meal at <display_name>?",
    ];

    /// <summary>The NPS questions of X's documentation, by variant, 0 to 9.</summary>
    public static readonly string[] Nps =
    [
        "How likely are you to recommend <display_name> to a friend?",
        "How likely is it that you would recommend <display_name> to a friend?",
        "How likely is it that you would recommend <display_name> to a colleague?",
        "How likely is it that you would recommend <display_name> to a family member?",
        "How likely is it that you would recommend <display_name> to someone else?",
        "How likely is it that you would recommend <display_name> to a friend or colleague?",
        "How likely is it that you would shop at <display_name> in the future?",
        "How likely is it that you would recommend <display_name>?",
        "Would you recommend <display_name> to a friend or colleague?",
        "How likely are you to recommend your experience with <display_name> to a friend?",
    ];

    /// <summary>CSAT questions that cannot speak of "us", by id.</summary>
    public static readonly Dictionary<int, string> CsatNameless = new()
    {
        [2] = "Overall, how satisfied were you with your recent experience?",
        [8] = "How well do we meet your expectations?",
        [20] = "How would you rate the advisor's expertise?",
        [21] = "How satisfied were you with the agent who helped you?",
        [22] = "How satisfied were you with the specialist who helped you?",
        [23] = "How satisfied were you with the representative who helped you?",
        [25] = "How would you rate the overall event experience with us?",
        [31] = "How would you rate your recent store visit?",
        [32] = "How would you rate your recent hotel stay?",
        [37] = "How would you rate your recent meal with us?",
    };

    /// <summary>NPS questions that cannot speak of "us", by id.</summary>
    public static readonly Dictionary<int, string> NpsNameless = new()
    {
        [6] = "How likely is it that you would shop with us in the future?",
    };
}
