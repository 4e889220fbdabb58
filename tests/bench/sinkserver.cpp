// SPDX-FileCopyrightText: 2026 The Bedel developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sinkserver.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace {

struct Sink {
    std::unordered_map<int, std::string> connections; // what has come and is not answered yet
    std::unordered_set<std::string> callbacks;
    long messages = 0;
    long twice = 0;

    std::string answer(const std::string &request)
    {
        std::string body;
        if (request.starts_with("GET")) {
            body = R"({"id":"1","display_phone_number":"+34 600 000 001","verified_name":"Academia",)"
                   R"("quality_rating":"GREEN","status":"CONNECTED","throughput":{"level":"HIGH"},)"
                   R"("whatsapp_business_manager_messaging_limit":"TIER_UNLIMITED"})";
        } else {
            const std::string key = "\"biz_opaque_callback_data\":\"";
            const size_t at = request.find(key);
            if (at != std::string::npos) {
                const size_t begin = at + key.size();
                twice += callbacks.insert(request.substr(begin, request.find('"', begin) - begin)).second ? 0 : 1;
            }
            ++messages;
            body = R"({"messaging_product":"whatsapp","contacts":[{"input":"+34600000001","wa_id":"34600000001"}],)"
                   R"("messages":[{"id":"wamid.)"
                + std::to_string(messages) + R"(","message_status":"accepted"}]})";
        }
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
            + "\r\n\r\n" + body;
    }

    /// False: the connection is over.
    bool read(int socket)
    {
        char piece[65536];
        const ssize_t count = ::recv(socket, piece, sizeof piece, 0);
        if (count <= 0)
            return false;
        std::string &text = connections[socket];
        text.append(piece, size_t(count));
        for (;;) {
            const size_t head = text.find("\r\n\r\n");
            if (head == std::string::npos)
                return true;
            size_t length = 0;
            for (const char *name : {"Content-Length: ", "content-length: "}) {
                if (const size_t at = text.find(name); at < head)
                    length = std::stoul(text.substr(at + 16));
            }
            if (text.size() < head + 4 + length)
                return true;
            const std::string reply = answer(text.substr(0, head + 4 + length));
            text.erase(0, head + 4 + length);
            if (::send(socket, reply.data(), reply.size(), MSG_NOSIGNAL) < 0)
                return false;
        }
    }
};

} // namespace

int runSinkServer()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(listener, 256) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 1;
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    Sink sink;
    for (;;) {
        std::vector<pollfd> watched{{STDIN_FILENO, POLLIN, 0}, {listener, POLLIN, 0}};
        for (const auto &[socket, text] : sink.connections)
            watched.push_back({socket, POLLIN, 0});
        if (::poll(watched.data(), watched.size(), -1) < 0)
            break;
        if (watched[0].revents != 0)
            break;
        if (watched[1].revents != 0) {
            const int socket = ::accept(listener, nullptr, nullptr);
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            sink.connections.emplace(socket, std::string());
        }
        for (size_t i = 2; i < watched.size(); ++i) {
            if (watched[i].revents != 0 && !sink.read(watched[i].fd)) {
                ::close(watched[i].fd);
                sink.connections.erase(watched[i].fd);
            }
        }
    }
    std::printf("%ld %ld\n", sink.messages, sink.twice);
    return 0;
}
