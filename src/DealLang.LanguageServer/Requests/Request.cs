using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DealLang.LanguageServer.Documents;
using DealLang.LanguageServer.Protocol;

namespace DealLang.LanguageServer.Requests;

/// <summary>What an answer may be made from: the documents as they were when the request came.</summary>
internal sealed record Asked(Workspace Workspace, ClientAbilities Client, Outlet Out, CancellationToken Cancelled)
{
    /// <summary>A document in its world; null when there is no such file.</summary>
    public DocumentInWorld? Find(TextDocumentIdentifier document) => Workspace.Find(document.Uri);
}

/// <summary>A method of the protocol that gets an answer.</summary>
internal abstract class Request(string method)
{
    public string Method { get; } = method;

    /// <summary>The whole response.</summary>
    public abstract string Answer(JsonElement id, JsonElement? parameters, Asked asked);

    public static Request Of<TParams, TResult>(string method, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<Asked, TParams, TResult?> answer)
        where TParams : class where TResult : class => new Typed<TParams, TResult>(method, parameters, result, answer);

    private sealed class Typed<TParams, TResult>(string method, JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType, Func<Asked, TParams, TResult?> answer) : Request(method)
        where TParams : class where TResult : class
    {
        public override string Answer(JsonElement id, JsonElement? parameters, Asked asked)
        {
            var read = Parameters.Read(parameters, parametersType, Method);
            asked.Cancelled.ThrowIfCancellationRequested();
            var result = answer(asked, read);
            asked.Cancelled.ThrowIfCancellationRequested();
            return Message.Result(id, result, resultType);
        }
    }
}

internal static class Parameters
{
    /// <exception cref="ProtocolException">They are not what the method takes.</exception>
    public static T Read<T>(JsonElement? parameters, JsonTypeInfo<T> type, string method) where T : class
    {
        try
        {
            if (parameters?.Deserialize(type) is { } read) return read;
        }
        catch (JsonException wrong)
        {
            throw new ProtocolException(ErrorCode.InvalidParams, $"{method}: {wrong.Message}");
        }
        throw new ProtocolException(ErrorCode.InvalidParams, $"{method} needs parameters.");
    }
}
