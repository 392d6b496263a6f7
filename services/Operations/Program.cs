using ThiDua.Operations;

// What an operator does with the operations endpoints of each module (ModuleEndpoints in services/BuildingBlocks), from a shell.
try
{
    switch (args)
    {
        case ["outbox", .. var rest] when Arguments.Read(rest, "--address") is { } given && given.Words is [] or ["list"] or ["retry"]:
            using (var platform = await PlatformClient.ConnectAsync(given["--address"]))
                await Outbox.ShowAsync(platform, retry: given.Words is ["retry"]);
            return 0;
        case ["republish", var module, .. var rest] when Arguments.Read(rest, "--address", "--restored") is { Words: [] } given:
            using (var platform = await PlatformClient.ConnectAsync(given["--address"]))
                await Republish.RunAsync(platform, module, given["--restored"]);
            return 0;
        default:
            throw new OperationFailedException(
                "Known here are: outbox [list|retry], republish <module> [--restored REASON]; both take --address URL.");
    }
}
catch (OperationFailedException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
